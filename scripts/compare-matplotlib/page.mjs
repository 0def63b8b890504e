/** A page of both pictures side by side, for the eye. */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param rows of name, summary and failures; the pictures lie beside the page */
export const pageOf = (rows) => `<!doctype html>
<meta charset="utf-8">
<title>matplotlib 2.1.0 and refplot</title>
<style>
body { font: 15px sans-serif; margin: 2em; background: #eee }
img { background: white; max-width: 49% }
.failed h2 { color: #b00 }
</style>
<h1>matplotlib 2.1.0 (left) and refplot (right)</h1>
${rows
  .map(
    ({ name, summary, failures }) => `<section class="${failures.length > 0 ? 'failed' : 'passed'}">
<h2 id="${escaped(name)}">${escaped(name)}</h2>
<p>${escaped(summary)}</p>
${failures.map((failure) => `<p>${escaped(failure)}</p>`).join('\n')}
<img src="${encodeURIComponent(name)}.reference.png" alt="${escaped(name)}, drawn by matplotlib">
<img src="${encodeURIComponent(name)}.png" alt="${escaped(name)}, drawn by refplot">
</section>`,
  )
  .join('\n')}
`;
