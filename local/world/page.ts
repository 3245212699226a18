const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark);

const style = `
body { font: 18px/1.5 system-ui, "Noto Sans", "Segoe UI", Roboto, Arial, sans-serif; color: #1a1a1a; background: #fff;
  max-width: 42rem; margin: 0 auto; padding: 1rem; }
.stand-in { border: 3px dashed #8a1c1c; padding: .75rem 1rem; }
ul { list-style: none; padding: 0; }
button { font: inherit; text-align: left; width: 100%; min-height: 48px; padding: .75rem 1rem; margin: .25rem 0;
  color: inherit; background: #fff; border: 2px solid #1d4f91; border-radius: .3rem; cursor: pointer; }
button:focus-visible, a:focus-visible, select:focus-visible, input:focus-visible { outline: 4px solid #ffbf47; }
.inline { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 1rem 0; }
.inline button { width: auto; text-align: center; }
.inline label { display: grid; }
.switch { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; gap: .25rem .75rem; align-items: center;
  border-top: 1px solid #c8c8c8; padding: .5rem 0; }
.switch > label { grid-column: 1 / -1; }
.switch select { min-width: 0; }
.switch input { width: 4.5rem; }
.switch button { width: auto; margin: 0; text-align: center; }
.failing { border-left: .4rem solid #8a1c1c; padding-left: .75rem; background: #fdf3f3; }
.failing > label { font-weight: bold; }
@media (min-width: 48rem) { .switch { grid-template-columns: 14rem minmax(0, 1fr) auto auto; } .switch > label { grid-column: auto; } }
.names { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
select, input { font: inherit; min-height: 48px; padding: .25rem .5rem; }
small { display: block; color: #505050; font-size: 1rem; }
[lang=en] { color: #505050; }
`;

/** A whole page of a stand-in: Vietnamese first, and plain about being one. `body` is HTML already escaped. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p class="stand-in"><strong>Trang giả lập, chỉ dùng khi chạy thử trên máy này.</strong> Không phải hệ thống của Nhà nước;
mọi người và số liệu ở đây đều là bịa.
<span lang="en">A stand-in for trial runs on this machine. Not a system of the State; all people and figures are invented.</span></p>
${body}
</main>
</body>
</html>
`;
