/**
 * The page: shows a report if it contains one, else what its server answers about a run or a game on chain.
 * @module
 */
import { render } from 'preact'
import { readReport } from '../check.ts'
import { reportSource } from '../report-source.ts'
import type { Source } from '../types.ts'
import { App } from './app.tsx'
import { GamePage } from './game.tsx'
import { serverSource } from './source.ts'

const root = document.getElementById('app')!
const embedded = document.getElementById('report')?.textContent

function show(source: Source, madeBy?: string): void {
  render(null, root)
  render(<App source={source} madeBy={madeBy} open={openFile} />, root)
}

/** Opens a report file in place of what is shown. @throws ReportError */
async function openFile(file: File): Promise<void> {
  const report = readReport(await file.text())
  location.hash = ''
  show(reportSource(report), report.madeBy)
}

try {
  if (root.dataset.shows === 'game') render(<GamePage />, root)
  else if (embedded === undefined || embedded === null) show(serverSource)
  else {
    const report = readReport(embedded)
    show(reportSource(report), report.madeBy)
  }
} catch (error) {
  root.textContent = (error as Error).message
}
