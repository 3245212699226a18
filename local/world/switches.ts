import { type Fault, modesOf, type ServiceName, serviceNames, slowMs, sourceNames } from './fault.ts';
import { escaped } from './page.ts';

export const titles: Readonly<Record<ServiceName, string>> = {
  vneid: 'VNeID',
  population: 'Cơ sở dữ liệu quốc gia về dân cư',
  'civil-status': 'Cơ sở dữ liệu hộ tịch điện tử',
  health: 'Giấy chứng sinh, giấy báo tử của ngành y tế',
  'social-insurance': 'Cơ sở dữ liệu quốc gia về bảo hiểm',
  'driving-licence': 'Cơ sở dữ liệu giấy phép lái xe',
  vehicle: 'Cơ sở dữ liệu đăng ký phương tiện',
  penalty: 'Dữ liệu xử phạt vi phạm giao thông',
  business: 'Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp',
  tax: 'Cơ sở dữ liệu thuế',
  land: 'Cơ sở dữ liệu quốc gia về đất đai',
  'criminal-record': 'Cơ sở dữ liệu lý lịch tư pháp',
  'wallet-documents': 'Giấy tờ trong ví VNeID',
  timestamp: 'Dấu thời gian',
  pki: 'Danh sách thu hồi và OCSP',
  'signing-service': 'Dịch vụ ký số từ xa',
  'national-portal': 'Cổng Dịch vụ công quốc gia',
  messages: 'Thông báo tới tài khoản định danh',
  wallet: 'Ví giấy tờ VNeID',
  'power-company': 'Công ty điện lực',
};

const modes: Readonly<Record<Fault['mode'], string>> = {
  ok: 'Bình thường (ok)',
  slow: 'Chậm (slow)',
  down: 'Ngừng (down)',
  wrong: 'Trả lời sai (wrong)',
  late: 'Làm rồi mới trả lời muộn (late)',
  contradictory: 'Trái với nguồn khác (contradictory)',
  refuse: 'Từ chối (refuse)',
  silent: 'Nhận mà không trả lời (silent)',
};

const switchOf = (service: ServiceName, fault: Fault): string => {
  const title = escaped(titles[service]);
  const options = modesOf(service).map(
    (mode) => `<option value="${mode}"${mode === fault.mode ? ' selected' : ''}>${escaped(modes[mode])}</option>`,
  );
  return `<form class="switch${fault.mode === 'ok' ? '' : ' failing'}" method="post" action="/control/faults/${service}">
<label for="${service}">${title}</label>
<select id="${service}" name="mode">${options.join('')}</select>
<span><input name="ms" aria-label="Chậm bao nhiêu ms" inputmode="numeric" size="6" value="${String(fault.ms ?? slowMs)}"> ms</span>
<button aria-label="Đặt cho ${title}">Đặt</button>
</form>`;
};

const others = serviceNames.filter((name) => !sourceNames.some((source) => source === name));

/** Every service with its switch: the sources first, then the other systems; above them what does not work now. */
export const switches = (faultOf: (service: ServiceName) => Fault): string => {
  const failing = serviceNames.filter((name) => faultOf(name).mode !== 'ok');
  const told = failing.map(
    (name) => `<li><strong>${escaped(titles[name])}</strong>: ${modes[faultOf(name).mode]}</li>`,
  );
  return `<h2>Sự cố <span lang="en">Faults</span></h2>
${
  failing.length === 0
    ? '<p>Mọi nguồn và hệ thống đang bình thường. <span lang="en">Everything works.</span></p>'
    : `<ul>${told.join('\n')}</ul>
<form class="inline" method="post" action="/control/faults"><button name="mode" value="ok">Cho mọi thứ bình thường lại <span lang="en">Let everything work again</span></button></form>`
}
<h3>Nguồn dữ liệu quốc gia <span lang="en">National sources</span></h3>
${sourceNames.map((name) => switchOf(name, faultOf(name))).join('\n')}
<h3>Hệ thống khác <span lang="en">Other systems</span></h3>
${others.map((name) => switchOf(name, faultOf(name))).join('\n')}`;
};
