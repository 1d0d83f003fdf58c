/**
 * The one content security policy, sent by every server of the page. Typst and the
 * PDF reader are WebAssembly, hence `wasm-unsafe-eval`. Nothing else is loose: what the
 * page styles at run time goes through the CSSOM, which needs no inline styles.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
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
