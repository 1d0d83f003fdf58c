/**
 * The one content security policy, sent by every server of the page. Typst and the
 * PDF reader are WebAssembly, hence `wasm-unsafe-eval`; positions on the board are
 * style attributes, hence inline styles. Nothing else is loose.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
