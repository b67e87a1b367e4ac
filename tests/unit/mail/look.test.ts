import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mailColours } from '../../../lib/mail/colours.ts'
import { mailDocument } from '../../../lib/mail/look.ts'
import { everyPart } from './every-part.ts'

/** WCAG 2.x relative luminance of `#rgb` or `#rrggbb`. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1)
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test('every pair of colours in a mail can be read, in light and in dark', () => {
  const { ground, text, quiet, accent, 'on-accent': onAccent } = mailColours()
  for (const scheme of ['light', 'dark'] as const) {
    for (const colour of [text, quiet, accent]) {
      expect(contrast(colour[scheme], ground[scheme])).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(onAccent[scheme], accent[scheme])).toBeGreaterThanOrEqual(4.5)
  }
  expect(ground.light).not.toBe(ground.dark)
})

test('a mail takes its colours from the style sheet of the site', () => {
  const tokens = readFileSync('app/styles/tokens.css', 'utf8')
  for (const { light, dark } of Object.values(mailColours())) {
    expect(tokens).toContain(light)
    expect(tokens).toContain(dark)
  }
})

test('a mail asks for nothing over the network', () => {
  expect(everyPart).not.toMatch(/src=|srcset=|url\(|@import|@font-face|<link|<img|<script|<svg|<table/i)
})

test('a mail says its language, its sender and its title', () => {
  expect(everyPart).toContain('<html lang="ro">')
  expect(everyPart).toContain('Centrul Cultural Clujean')
  const mail = mailDocument({ locale: 'en', institution: 'Cluj Cultural Center', title: 'T', body: [], notes: [] })
  expect(mail).toContain('<html lang="en">')
})

test('words and addresses cannot become markup', () => {
  expect(everyPart).toContain('„câteva” rânduri &amp; &lt;fără&gt; imagini</h1>')
  expect(everyPart).toContain('href="https://localhost/ro/newsletter?a=1&amp;b=2"')
})

test('every element that a dark rule recolours has the class, and no class is without a rule', () => {
  const ruled = new Set([...everyPart.matchAll(/\.([\w-]+)\{/g)].map(([, name]) => name))
  const used = new Set([...everyPart.matchAll(/class="([\w-]+)"/g)].map(([, name]) => name))
  expect(used).toEqual(ruled)
})
