interface ViewerRequest {
  uri: string;
}

/**
 * Runs in CloudFront before every page: which file answers an address. Addresses with an ending are files; the start
 * page is written at build time; the rest are the client applications: of officers, of leaders, of whoever checks a
 * result, and of citizens.
 */
export function handler(event: { request: ViewerRequest }): ViewerRequest {
  const request = event.request;
  const path = request.uri.replace(/\/+$/, '');
  if (/\.[a-z][a-z0-9]*$/i.test(path)) return request;
  if (path === '') request.uri = '/index.html';
  else if (/^\/can-bo(\/|$)/.test(path)) request.uri = '/officer/index.html';
  else if (/^\/lanh-dao(\/|$)/.test(path)) request.uri = '/leader/index.html';
  else if (path === '/xac-minh') request.uri = '/verify/index.html';
  else request.uri = '/app/index.html';
  return request;
}
