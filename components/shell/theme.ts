/** How the reader wants the page: as the system is, or one way. */
export const THEMES = { system: 'System', light: 'Light', dark: 'Dark' } as const
export type Theme = keyof typeof THEMES

export const THEME_COOKIE = 'theme'

/** The theme that a cookie names; the system's where it names none. */
export const themeOf = (value: string | undefined): Theme =>
  value === 'light' || value === 'dark' ? value : 'system'
