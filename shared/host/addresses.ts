/** Which addresses may leave the program: the web over https, and letters. */
const ALLOWED = /^(https:\/\/[^\s/?#@]+(?:[/?#]\S*)?|mailto:[^\s?]+(?:\?\S*)?)$/i;

export function isExternalAddress(address: string): boolean {
  return address.length <= 2048 && ALLOWED.test(address);
}
