import { readable } from './exchange-time.ts';
import type { PortalDossier } from './national-portal-services.ts';
import { escaped, page } from './page.ts';

const line = ({ dossier }: PortalDossier): string =>
  `<li><a href="?MaHoSo=${encodeURIComponent(dossier.MaHoSo)}">${escaped(dossier.MaHoSo)}</a> · ${escaped(dossier.TenTTHC)} · ${escaped(dossier.TrangThaiHoSo)}</li>`;

const facts = ({ dossier, toldAt, told }: PortalDossier): readonly (readonly [string, string])[] => [
  ['Thủ tục', `${dossier.MaTTHC} ${dossier.TenTTHC}`],
  ['Đơn vị xử lý', dossier.DonViXuLy],
  ['Trạng thái', dossier.TrangThaiHoSo],
  ['Ngày tiếp nhận', readable(dossier.NgayTiepNhan)],
  ['Ngày hẹn trả', readable(dossier.NgayHenTra)],
  ['Ngày kết thúc xử lý', readable(dossier.NgayKetThucXuLy ?? '–')],
  ['Ngày trả', readable(dossier.NgayTra ?? '–')],
  ['Số kết quả', dossier.DanhSachGiayToKetQua.map(({ GiayToId }) => GiayToId).join(', ') || '–'],
  ['Đồng bộ lần cuối', `${readable(toldAt)} (${told})`],
];

const whole = (known: PortalDossier): string =>
  `<h2>${escaped(known.dossier.MaHoSo)}</h2>
<ul>${facts(known)
    .map(([name, value]) => `<li><strong>${name}:</strong> ${escaped(value)}</li>`)
    .join('\n')}</ul>
<h2>Tiến độ <span lang="en">Progress</span></h2>
<ul>${known.progress
    .map(({ ThoiDiemXuLy, NoiDungXuLy }) => `<li>${readable(ThoiDiemXuLy)} · ${escaped(NoiDungXuLy)}</li>`)
    .join('\n')}</ul>`;

/** What the portal shows whoever looks a dossier up; every dossier it knows, while no code is given. */
export const portalPage = (known: readonly PortalDossier[], code: string | null): string => {
  const found = known.find(({ dossier }) => dossier.MaHoSo === code);
  const all = `<ul>${known.map(line).join('\n')}</ul>`;
  const none = '<p>Không có hồ sơ này. <span lang="en">No such dossier.</span></p>';
  return page('Cổng Dịch vụ công quốc gia', code === null ? all : found === undefined ? none : whole(found));
};
