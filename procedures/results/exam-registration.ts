import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { education } from './issuers.ts';
import { date, list, noCode, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'exam-registration',
  name: {
    vi: 'Xác nhận đăng ký dự thi tốt nghiệp trung học phổ thông, xét tuyển đại học, cao đẳng',
    en: 'Confirmation of registration for the school-leaving examination and for admission',
  },
  procedures: [],
  services: [24],
  ground: 'Chỉ thị 24/CT-TTg (2025): 25 dịch vụ công thiết yếu, theo báo chí',
  issuer: education,
  family: 'notice',
  signatures: ['officer', 'seal'],
  fields: [
    optional(date('person.birth', 'Ngày sinh', 'Date of birth')),
    optional(text('person.sex', 'Giới tính', 'Sex')),
    text('exam.name', 'Kỳ thi, đợt xét tuyển', 'Examination'),
    optional(text('exam.school', 'Trường, lớp', 'School and class')),
    optional(text('exam.candidate', 'Số báo danh', 'Candidate number')),
    text('exam.subjects', 'Môn bắt buộc', 'Compulsory subjects'),
    text('exam.first', 'Môn tự chọn thứ nhất', 'First elective'),
    text('exam.second', 'Môn tự chọn thứ hai', 'Second elective'),
    optional(text('exam.place', 'Điểm thi', 'Place of the examination')),
    optional(
      list(
        'wishes',
        'Nguyện vọng',
        'Wishes',
        text('school', 'Cơ sở đào tạo', 'Institution'),
        text('course', 'Ngành', 'Course'),
        text('code', 'Mã', 'Code'),
      ),
    ),
  ],
  sample: {
    number: '10-004512',
    holder: { name: 'Vi Thị Thu Trang', identifier: '020309000456' },
    content: {
      person: { birth: '2009-03-17', sex: 'Nữ' },
      exam: {
        name: 'Kỳ thi tốt nghiệp trung học phổ thông năm 2027',
        school: 'Trường Trung học phổ thông chuyên Chu Văn An, lớp 12A1',
        candidate: '10004512',
        subjects: 'Ngữ văn, Toán',
        first: 'Vật lí',
        second: 'Tiếng Anh',
        place: 'Trường Trung học phổ thông Việt Bắc',
      },
      wishes: [
        { school: 'Đại học Thái Nguyên', course: 'Y khoa', code: '7720101' },
        { school: 'Đại học Bách khoa Hà Nội', course: 'Kỹ thuật y sinh', code: 'ET2' },
      ],
    },
  },
  sources: ['cafef.vn, plo.vn and dantri.com.vn, 1 and 2 October 2025: the list of the 25 services'],
  unverified: [noCode, ownLayout, ownFields, ownNumber, 'ground: the list was read in the press, its annex was not'],
});
