import { sidebar } from './pages.mjs'

/** The anchor that GitHub gives a heading, so that links lead to the same place there and here. */
const slugify = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- _]/gu, '')
    .replaceAll(' ', '-')

export default {
  title: 'onestep',
  description: 'Write a VM’s step once; run it, dispute it, prove it.',
  lang: 'en',
  base: process.env.SITE_BASE ?? '/',
  appearance: true,
  // links.mjs checks them all once the site is built, files and anchors included.
  ignoreDeadLinks: true,
  markdown: { html: false, anchor: { slugify }, lineNumbers: false },
  themeConfig: {
    nav: [
      { text: 'Documentation', link: '/docs/' },
      { text: 'Examples', link: '/examples/' },
      { text: 'Measurements', link: '/bench/RESULTS' },
      { text: 'Playground', link: '/playground/index.html', target: '_self' },
      { text: 'API', link: '/api/index.html', target: '_self' },
    ],
    sidebar: [{ text: 'onestep', items: [{ text: 'README', link: '/' }] }, ...sidebar()],
    outline: [2, 3],
    search: { provider: 'local' },
  },
}
