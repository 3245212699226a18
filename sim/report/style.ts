/** For a screen and for A4. */
export const style = `
:root { color-scheme: light; --ink: #1c2330; --soft: #5b6472; --line: #c9ced6; --good: #0b6b3a; --bad: #a31621; }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; color: var(--ink); margin: 0 auto; padding: 1.5rem; max-width: 62rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; border-bottom: 2px solid var(--ink); padding-bottom: .2rem; }
p { margin: .4rem 0; max-width: 46rem; }
small, .en { color: var(--soft); font-size: .84rem; font-weight: normal; }
.verdict { border: 2px solid currentColor; border-radius: 6px; padding: .7rem 1rem; margin: 1rem 0; font-weight: 600; }
.verdict.good { color: var(--good); } .verdict.bad { color: var(--bad); }
.verdict ul { margin: .3rem 0 0; font-weight: normal; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.number, th.number { text-align: right; padding-right: 1rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
td .en, th .en { display: block; }
figure { margin: 0; overflow-x: auto; }
figcaption { color: var(--soft); font-size: .84rem; margin-top: .4rem; }
svg { display: block; margin: 0 auto; max-width: 100%; height: auto; font-size: 13px; }
svg text { text-anchor: middle; fill: var(--ink); }
svg .name { font-weight: 600; }
svg rect { fill: #eef4fb; stroke: #2c5c8f; stroke-width: 1.4; }
svg .end rect { fill: #e9f5ee; stroke: #0b6b3a; }
svg .trouble rect { fill: #fdf4e3; stroke: #9a6400; stroke-dasharray: 7 3; }
svg .faint rect { fill: #fff; stroke: #8d95a1; stroke-dasharray: 2 3; }
svg .faint text { fill: var(--soft); }
svg path { fill: none; stroke: #46505e; stroke-width: 1.3; }
svg .faint path { stroke: #b4bac3; stroke-dasharray: 3 3; }
svg marker path { fill: #46505e; stroke: none; }
svg .count { font-weight: 600; paint-order: stroke; stroke: #fff; stroke-width: 5px; }
.two { columns: 2; column-gap: 2rem; } .two > * { break-inside: avoid; }
@media (max-width: 40rem) { .two { columns: 1; } }
@page { size: A4; margin: 14mm; }
@media print { body { padding: 0; font-size: 10.5pt; max-width: none; } h2 { break-after: avoid; } tr, .verdict { break-inside: avoid; } figure { break-inside: avoid; } svg { max-height: 250mm; } }
`;
