// Judges the pages that citizens see first, in the three languages, as Lighthouse's slow phone on slow 4G sees them.
// usage: node run.mjs http://localhost:5080
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [address] = process.argv.slice(2);
const pages = ['', '/file', '/track', '/help'];
const least = { accessibility: 1, 'best-practices': 1, performance: 0.95 };
const latestFirstPaint = 2000; // milliseconds

const chrome = await chromeLauncher.launch({ chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
let failed = 0;
try {
  for (const language of ['ckb', 'ar', 'en']) {
    for (const page of pages) {
      const { lhr } = await lighthouse(`${address}/${language}${page}`, { port: chrome.port, onlyCategories: Object.keys(least), logLevel: 'error' });
      const firstPaint = lhr.audits['first-contentful-paint'].numericValue;
      const bytes = lhr.audits['total-byte-weight'].numericValue;
      const low = Object.entries(least).filter(([category, score]) => lhr.categories[category].score < score).map(([category]) => category);
      if (firstPaint > latestFirstPaint) low.push('first paint');
      failed += low.length > 0 ? 1 : 0;
      const scores = Object.keys(least).map((category) => `${category} ${Math.round(lhr.categories[category].score * 100)}`).join(', ');
      console.log(`/${language}${page}: ${scores}, first paint ${Math.round(firstPaint)} ms, ${Math.round(bytes / 1024)} KB${low.length ? `  TOO LOW: ${low.join(', ')}` : ''}`);
      for (const audit of Object.values(lhr.audits).filter((a) => a.score !== null && a.score < 0.9 && low.length > 0)) console.log(`    ${audit.id}: ${audit.displayValue ?? audit.title}`);
    }
  }
} finally {
  await chrome.kill();
}
process.exitCode = failed ? 1 : 0;
