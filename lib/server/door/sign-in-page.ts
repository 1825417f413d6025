import 'server-only';

/** The page that asks for the access token: no script, no outside resource, the two languages of the product. */
export type SignInState = 'ask' | 'wrong' | 'limited';

const texts = {
  en: { title: 'Sign in', label: 'Access token', button: 'Open', ask: 'The person who started this server has the token (ENI_LENS_TOKEN).', wrong: 'This is not the token.', limited: 'Too many attempts. Wait a minute.' },
  ja: { title: 'サインイン', label: 'アクセストークン', button: '開く', ask: 'トークン（ENI_LENS_TOKEN）はこのサーバーを起動した人が知っています。', wrong: 'トークンが違います。', limited: '試行回数が多すぎます。1 分待ってください。' },
} as const;

export function signInPage(state: SignInState, nonce: string, acceptLanguage: string | undefined): string {
  const language = /^\s*ja\b/i.test(acceptLanguage ?? '') ? 'ja' : 'en';
  const text = texts[language];
  const note = state === 'ask' ? `<p id="note">${text.ask}</p>` : `<p id="note" role="alert">${text[state]}</p>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text.title} · ENI Lens</title>
<style nonce="${nonce}">
:root{color-scheme:light dark}
body{font:15px/1.5 system-ui,sans-serif;display:grid;place-items:center;min-height:100vh;margin:0;padding:16px;box-sizing:border-box}
form{display:grid;gap:12px;width:min(360px,100%)}
h1{font-size:20px;margin:0}
label{display:grid;gap:4px}
input,button{font:inherit;padding:10px 12px;min-height:44px;border-radius:8px;border:1px solid GrayText;box-sizing:border-box}
button{border-color:transparent;background:#1f5fd1;color:#fff;cursor:pointer}
:focus-visible{outline:3px solid #1f5fd1;outline-offset:2px}
p{margin:0}
</style></head>
<body><main><form method="post" action="/sign-in"><h1>ENI Lens</h1><label>${text.label}<input name="token" type="password" autocomplete="current-password" required autofocus aria-describedby="note"></label>${note}<button>${text.button}</button></form></main></body></html>`;
}
