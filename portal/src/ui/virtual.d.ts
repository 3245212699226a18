declare module 'virtual:languages' {
  export const languages: import('../words/speaking.ts').Languages;
}
