import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { layOutChart } from '#shared/learning/lessons/layOutChart.ts';
import type { BlockOf } from '#shared/learning/lessons/lesson.ts';
import { NARROW } from './narrow.ts';

const LINE_HEIGHT = 15;
/** Numbers are the same in every language. React's types know it of HTML alone. */
const AS_IT_IS = { translate: 'no' };

/** Lines or bars, told apart by more than colour; the numbers are there as a table too. */
export function Chart({ chart }: { chart: BlockOf<'chart'> }) {
  const { t } = useTranslation('lessons');
  const { ref, width: room } = useElementSize<HTMLElement>();
  const { width, height, plot, ticks, marks, lines, bars } = layOutChart(chart, room > 0 && room < NARROW);
  return (
    <figure className="lesson-figure" ref={ref}>
      <figcaption dir="auto">{chart.title}</figcaption>
      {chart.series.length > 1 && (
        <ul className="lesson-legend" aria-hidden>
          {chart.series.map((label, at) => (
            <li key={label} data-series={at}>
              <svg width="26" height="12" viewBox="0 0 26 12">
                {chart.shape === 'line' ? <path d="M1 6 H25" className="lesson-line" /> : <rect x="3" y="0" width="20" height="12" className="lesson-bar" />}
              </svg>
              <span>{label}</span>
            </li>
          ))}
        </ul>
      )}
      <svg role="img" aria-label={chart.alt} viewBox={`0 0 ${width} ${height}`} className="lesson-chart">
        {ticks.map(({ value, y }) => (
          <g key={value}>
            <path d={`M${plot.left} ${y} H${plot.right}`} className="lesson-grid" />
            <text x={plot.left - 8} y={y} className="lesson-tick" textAnchor="end" {...AS_IT_IS}>
              {value}
            </text>
          </g>
        ))}
        {marks.flatMap(({ x, lines: words }, at) =>
          words.map((word, line) => (
            <text key={`${at} ${line}`} x={x} y={plot.bottom + 18 + line * LINE_HEIGHT} className="lesson-tick" textAnchor="middle">
              {word}
            </text>
          )),
        )}
        <text x={(plot.left + plot.right) / 2} y={height - 6} className="lesson-axis" textAnchor="middle">
          {chart.xLabel}
        </text>
        <text x={12} y={(plot.top + plot.bottom) / 2} className="lesson-axis" textAnchor="middle" transform={`rotate(-90 12 ${(plot.top + plot.bottom) / 2})`}>
          {chart.yLabel}
        </text>
        {bars.map((bar, at) => (
          <rect key={at} data-series={bar.series} x={bar.x} y={bar.y} width={bar.width} height={bar.height} rx="3" className="lesson-bar" />
        ))}
        {lines.map(({ series, points }) => (
          <g key={series} data-series={series}>
            <path d={points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join(' ')} className="lesson-line" />
            {points.map(({ x, y }, at) => (
              <circle key={at} cx={x} cy={y} r="4" className="lesson-point" />
            ))}
          </g>
        ))}
      </svg>
      <details className="lesson-numbers">
        <summary>{t('dataOf')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col" dir="auto">
                {chart.xLabel}
              </th>
              {chart.series.map((label) => (
                <th scope="col" key={label} dir="auto">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.points.map(({ x, values }, at) => (
              <tr key={at}>
                <th scope="row" dir="auto">
                  {x}
                </th>
                {values.map((value, which) => (
                  <td key={which} dir="auto" translate="no">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
