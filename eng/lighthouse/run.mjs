// Judges the pages of citizens in the three languages, as Lighthouse's slow phone on slow 4G sees them: the standing ones, then those of a
// complaint that is filed on the way. The code comes from the mailbox of Development.
// usage: node run.mjs http://localhost:5080
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';

const [address] = process.argv.slice(2);
const standing = [
  '',
  '/file',
  '/file/not-eligible',
  '/track',
  '/track/lost',
  '/help',
  '/privacy',
  '/terms',
  '/accessibility',
  '/contact',
  '/staff/sign-in',
];
const least = { accessibility: 1, 'best-practices': 1, performance: 0.95 };
const latestFirstPaint = 2000; // milliseconds
const email = `lighthouse${Date.now()}@example.org`;

// How each question is answered; what is not named here may be passed over.
const answers = {
  file: { check: ['Adult=yes', 'Iraqi=yes'] },
  about: { check: ['About=service'] },
  agency: { check: ['Agency=electricity'] },
  service: { check: ['Service=none'] },
  category: { check: ['Category=delay'] },
  kind: { check: ['Kind=delay-no-reply'] },
  what: { fill: { subject: 'Seven months without a connection', description: 'I paid the fee in March and nobody has come since then.' } },
  when: { fill: { when: '27', 'when-month': '9', 'when-year': '2026', governorate: 'erbil' } },
  you: { fill: { fullname: 'Shilan Karim Rasul', born: '1', 'born-month': '5', 'born-year': '1990' } },
  contact: { check: ['Channel=email'], fill: { email } },
  identity: { check: ['Confidential=no'] },
  check: { fill: { consent: 'true' } },
};

const chrome = await chromeLauncher.launch({ chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
const browser = await puppeteer.connect({ browserURL: `http://localhost:${chrome.port}`, defaultViewport: null });
let failed = 0;

async function judge(path, keep, again = true) {
  const { lhr } = await lighthouse(`${address}${path}`, {
    port: chrome.port,
    onlyCategories: Object.keys(least),
    logLevel: 'error',
    disableStorageReset: keep,
  });
  // Now and then Chromium draws nothing in a window that it thinks hidden; that says nothing of the page.
  if (lhr.runtimeError && again) return judge(path, keep, false);
  const firstPaint = lhr.audits['first-contentful-paint'].numericValue;
  const bytes = lhr.audits['total-byte-weight'].numericValue;
  const low = Object.entries(least)
    .filter(([category, score]) => lhr.categories[category].score < score)
    .map(([category]) => category);
  if (firstPaint > latestFirstPaint) low.push('first paint');
  failed += low.length > 0 ? 1 : 0;
  const scores = Object.keys(least)
    .map((category) => `${category} ${Math.round(lhr.categories[category].score * 100)}`)
    .join(', ');
  const verdict = low.length ? `  TOO LOW: ${low.join(', ')}` : '';
  console.log(`${path}: ${scores}, first paint ${Math.round(firstPaint)} ms, ${Math.round(bytes / 1024)} KB${verdict}`);
  for (const audit of Object.values(lhr.audits).filter((a) => a.score !== null && a.score < 0.9 && low.length > 0))
    console.log(`    ${audit.id}: ${audit.displayValue ?? audit.title}`);
}

/** Fills in what is given and sends the page's form. */
async function answer(page, { check = [], fill = {} }) {
  await page.evaluate(
    (choices, values) => {
      for (const choice of choices) {
        const [name, value] = choice.split('=');
        document.querySelector(`fieldset:not([hidden]) input[name="${name}"][value="${value}"]`).checked = true;
      }
      for (const [id, value] of Object.entries(values)) {
        const field = document.getElementById(id);
        if (field.type === 'checkbox') field.checked = true;
        else field.value = value;
      }
    },
    check,
    fill,
  );
  await Promise.all([page.waitForNavigation(), page.click('main .btn-primary')]);
}

const here = (page) => new URL(page.url()).pathname;

async function mailed() {
  for (;;) {
    const messages = await (await fetch(`${address}/dev/mailbox.json`)).json();
    const code = messages.find((m) => m.to === email)?.body.match(/[0-9]{6}/)?.[0];
    if (code) return code;
    await new Promise((wait) => setTimeout(wait, 200));
  }
}

/** Files a complaint, judging every question on the way, and then the pages that follow it. */
async function journey(language) {
  const page = await browser.newPage();
  await page.goto(`${address}/${language}/file`);
  for (let path = here(page); !path.endsWith('/verify'); path = here(page)) {
    await judge(path, true);
    await page.goto(address + path);
    await answer(page, answers[path.split('/').at(-1)] ?? {});
  }
  await judge(here(page), true);
  await page.goto(`${address}/${language}/file/verify`);
  await answer(page, { fill: { code: await mailed() } });
  await judge(here(page), true);
  await page.goto(`${address}/${language}/file/done`);
  const complaintCode = await page.$eval('#code', (code) => code.textContent.trim());
  await page.goto(`${address}/${language}/track`);
  await page.evaluate(
    (contact, code) => {
      document.querySelector('[name=Contact]').value = contact;
      document.querySelector('[name=Code]').value = code;
    },
    email,
    complaintCode,
  );
  await Promise.all([page.waitForNavigation(), page.click('main .btn-primary')]);
  for (const path of ['/track/complaint', '/track/documents', '/track/withdraw']) await judge(`/${language}${path}`, true);
  await page.close();
}

try {
  for (const language of ['ckb', 'ar', 'en']) {
    for (const page of standing) await judge(`/${language}${page}`, false);
  }
  await journey('ckb');
} finally {
  await browser.disconnect();
  await chrome.kill();
}
process.exitCode = failed ? 1 : 0;
