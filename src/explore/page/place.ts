/**
 * Where the page is.
 * @module
 */
import type { RunIndex } from '../types.ts'

/** The views, in order. */
export const TABS = ['run', 'dispute', 'difference', 'proof'] as const
export type Tab = (typeof TABS)[number]

export type Place = { readonly run: RunIndex; readonly step: number; readonly tab: Tab }

/** Moves to a place; what is not given stays. */
export type Go = (to: Partial<Place>) => void
