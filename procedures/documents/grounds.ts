/** Why nobody is asked for what a database holds. */
export const heldByState = {
  ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 2 khoản 1–2 và Điều 4; Chỉ thị 24/CT-TTg',
  unverified: 'the directive’s annexes and some items of Article 4 were not found; the aliases are our own',
};
/** Why nobody is asked for what the procedure does not name. */
export const notListed = {
  ground: 'Nghị định 118/2025/NĐ-CP, Điều 11: chỉ yêu cầu bổ sung thành phần hồ sơ của thủ tục',
  unverified:
    'that only listed components may be asked for is read from the rule on supplements; the aliases are our own',
};
