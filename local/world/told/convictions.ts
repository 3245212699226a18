/** Who has a record with the courts. */
export const convicted: readonly string[] = ['Nông Văn Hùng 1985-09-02'];
/** Adults of whom the database of criminal records says nothing yet; of everybody else that they have none. */
export const unrecorded: readonly string[] = ['Mã Thị Khìn', 'Hoàng Đình Ngọ', 'Nông Thị Ảo'];
