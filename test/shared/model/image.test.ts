/** Only harmless images: what runs or fetches is refused, however it is spelt. */
import { describe, expect, test } from 'vitest';
import { checkImage, IMAGE_LIMIT_BYTES } from '#shared/model';

function svg(markup: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(markup).toString('base64')}`;
}

const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('images', () => {
  test('plain ones are taken', () => {
    expect(checkImage(PNG)).toEqual({ ok: true, value: 'png' });
    expect(checkImage('data:image/jpeg;base64,/9j/4AAQ')).toEqual({ ok: true, value: 'jpeg' });
    const gradient =
      '<?xml version="1.0" encoding="UTF-8"?><!-- Логотип --><svg xmlns="http://www.w3.org/2000/svg"><linearGradient id="a"/><rect fill="url(#a)"/><use href="#b"/></svg>';
    expect(checkImage(svg(gradient))).toEqual({ ok: true, value: 'svg' });
  });

  test.each([
    '<svg><script>alert(1)</script></svg>',
    '<svg><SCRIPT/></svg>',
    '<svg><svg:script/></svg>',
    '<svg onload="alert(1)"/>',
    '<svg/onload=alert(1)>',
    '<svg><a href="https://example.org"/></svg>',
    '<svg><a xlink:href="javascript:alert(1)"/></svg>',
    '<svg><a href="&#106;avascript:alert(1)"/></svg>',
    '<svg><image href="data:image/png;base64,AAAA"/></svg>',
    '<svg><foreignObject/></svg>',
    '<svg><style>@import "x"</style></svg>',
    '<svg><rect fill="url(https://example.org/x)"/></svg>',
    '<svg><rect style="fill:&#117;rl(https://example.org/x)"/></svg>',
    '<svg><style>a{b:u\\72l(https://example.org)}</style></svg>',
    '<svg><set attributeName="href" to="javascript:x"/></svg>',
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>',
    '<?xml-stylesheet href="x"?><svg/>',
    `<svg>${'<use href="#a"/>'.repeat(21)}</svg>`,
    `<svg>${'<g mask="url(#a)"/>'.repeat(21)}</svg>`,
    `<svg>${'<g style="clip-path: url(#a)"/>'.repeat(21)}</svg>`,
    '<svg><pattern id="a"><rect fill="url(#b)"/><rect fill="url(#b)"/></pattern></svg>',
    '<svg><svg:marker id="a"/></svg>',
  ])('refused: %s', (markup) => {
    expect(checkImage(svg(markup))).toEqual({ ok: false, error: { code: 'unsafeSvg' } });
  });

  test.each([
    'https://example.org/logo.png',
    'data:text/html;base64,PGI+',
    'data:image/png;base64,AAAA',
    'data:image/svg+xml,<svg/>',
    'data:image/png;base64,',
    svg('<html></html>'),
    svg('<?xml version="1.0" encoding="utf-7"?><svg/>'),
    `data:image/svg+xml;base64,${Buffer.from('<svg/>', 'utf16le').toString('base64')}`,
  ])('no image: %s', (uri) => {
    expect(checkImage(uri)).toEqual({ ok: false, error: { code: 'notAnImage' } });
  });

  test('2 MiB is the limit', () => {
    const fill = (bytes: number) => svg(`<svg>${' '.repeat(bytes - 11)}</svg>`);
    expect(checkImage(fill(IMAGE_LIMIT_BYTES)).ok).toBe(true);
    expect(checkImage(fill(IMAGE_LIMIT_BYTES + 1))).toMatchObject({
      error: { code: 'imageTooLarge' },
    });
    expect(checkImage(fill(IMAGE_LIMIT_BYTES * 4))).toMatchObject({
      error: { code: 'imageTooLarge' },
    });
  });
});
