/** What leaves a run under which type: nothing that a client could run when it shows it. */
import { expect, it } from 'vitest';
import { inertType } from '../../src/sandbox/inert.js';

const typeOf = (mime: string, text: string) => inertType(mime, Buffer.from(text));
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;

it.each([
  ['image/png', 'x'],
  ['text/csv', 'a,b'],
  ['text/markdown', '# a'],
  ['application/json', '{}'],
  ['image/svg+xml', svg('<path d="M0 0"/><use xlink:href="#m1"/><g style="fill: url(#p)"/>')],
])('%s goes out as it is', (mime, text) => {
  expect(typeOf(mime, text)).toBe(mime);
});

it.each([
  ['text/html', '<p>hi</p>'],
  ['text/html; charset=utf-8', '<script>alert(1)</script>'],
  ['application/xhtml+xml', '<html/>'],
  ['text/xml', '<a/>'],
  ['application/javascript', 'alert(1)'],
  ['text/javascript', 'alert(1)'],
  ['text/anything-new', 'x'],
  ['image/svg+xml', svg('<script>alert(1)</script>')],
  ['image/svg+xml', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>')],
  ['image/svg+xml', '<svg onload="alert(1)"/>'],
  ['image/svg+xml', '<svg ONLOAD = alert(1)>'],
  ['image/svg+xml', svg('<a xlink:href="javascript:alert(1)"><text>x</text></a>')],
  ['image/svg+xml', svg('<image href="http://example.com/x.png"/>')],
  ['image/svg+xml', svg('<image href="data:image/svg+xml;base64,AAAA"/>')],
  ['image/svg+xml', svg('<foreignObject><body/></foreignObject>')],
  ['image/svg+xml', svg('<style>@import "http://example.com/x.css"</style>')],
  ['image/svg+xml', svg('<rect style="fill: url(http://example.com/x)"/>')],
  ['image/svg+xml', svg('<animate attributeName="href" to="x"/>')],
  ['image/svg+xml', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`],
  ['image/svg+xml', `<?xml version="1.0" encoding="utf-7"?>${svg('')}`],
])('%s goes out as text: %s', (mime, text) => {
  expect(typeOf(mime, text)).toBe('text/plain');
});

it('has no type for bytes that are no text', () => {
  expect(inertType('text/html', Buffer.from([0xff, 0xfe, 0x3c, 0x00]))).toBe('application/octet-stream');
  expect(inertType('image/svg+xml', Buffer.from('<\0s\0v\0g\0'))).toBe('application/octet-stream');
});
