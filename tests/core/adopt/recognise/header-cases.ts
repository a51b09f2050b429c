/** Headers of one language as teams write them, by what they mean, and words that mean nothing of ours. */
export interface HeaderCases {
  readonly language: string;
  readonly meant: Readonly<Record<string, readonly string[]>>;
}

const cases = (language: string, meant: HeaderCases['meant']): HeaderCases => ({ language, meant });

/** Written with other capitals, punctuation, accents, blanks or additions than in the lists. */
export const headerCases: readonly HeaderCases[] = [
  cases('pl', {
    owner: ['OSOBA ODPOWIEDZIALNA', 'Wykonawca:', 'Właściciel ryzyka'],
    due: ['Termin realizacji*', 'do kiedy?'],
    task: ['Nazwa zadania'],
    notes: ['uwagi'],
    category: ['Kategoria ryzyka'],
  }),
  cases('cs', { owner: ['Zodpovědná osoba', 'Řešitel'], due: ['Termin splneni'], issue: ['Popis závady'], notes: ['Poznámka:'] }),
  cases('sk', {
    owner: ['Zodpovedná osoba', 'Riešiteľ'],
    due: ['Termín splnenia'],
    issue: ['Popis chyby'],
    person_data: ['Dátum narodenia'],
  }),
  cases('sv', { owner: ['ANSVARIG', 'Ansvarig person'], due: ['Klart senast'], task: ['Åtgärd'], notes: ['Anmärkning'] }),
  cases('da', { owner: ['Tovholder', 'ansvarlig (initialer)'], due: ['Tidsfrist'], milestone: ['Milepæl'], holiday: ['Helligdag'] }),
  cases('no', { owner: ['Saksbehandler'], due: ['FRIST'], process: ['Rutine'], cadence: ['Hvor ofte?'], name: ['Ansatt'] }),
  cases('fi', { owner: ['Vastuuhenkilö'], due: ['Määräaika'], task: ['Toimenpide'], status: ['Tilanne'], date: ['pvm'] }),
  cases('tr', { owner: ['SORUMLU KİŞİ', 'Sorumlusu'], due: ['Termin Tarihi'], name: ['ADI SOYADI'], ref: ['Sıra No'], target: ['HEDEF'] }),
  cases('ru', {
    owner: ['Ответственный исполнитель', 'ОТВЕТСТВЕННЫЙ'],
    due: ['Срок исполнения', 'Дедлайн'],
    ref: ['№ п/п', '№п/п'],
    name: ['Ф.И.О.', 'фио'],
    notes: ['Примечание'],
    severity: ['Серьезность'],
  }),
  cases('uk', { owner: ['Відповідальна особа'], due: ['Термін виконання'], name: ["Ім'я", 'П.І.Б.'], task: ['Назва заходу'] }),
  cases('ro', { owner: ['Persoana responsabila'], due: ['Termen limita'], ref: ['Nr. crt.'], notes: ['Observatii'] }),
  cases('hu', { owner: ['FELELŐS'], due: ['Határidő'], task: ['Teendő'], status: ['Állapot'], ref: ['Ssz.'] }),
  cases('el', { owner: ['ΥΠΕΥΘΥΝΟΣ'], due: ['Προθεσμία'], task: ['Ενέργειες'], ref: ['Α/Α'], status: ['ΚΑΤΑΣΤΑΣΗ'] }),
  cases('ja', {
    owner: ['担当者', '担当者名', '担 当 者', '作業担当者名', '主担当（正）'],
    due: ['完了予定日', '期限', '対応期限'],
    done_on: ['対応完了日'],
    issue: ['課題名'],
    ref: ['項番'],
    progress: ['進捗率（％）'],
    name: ['氏名'],
    holiday: ['国民の祝日・休日名称'],
  }),
  cases('zh', {
    owner: ['负责人', '负责人姓名', '負責人', '整改责任人'],
    due: ['截止日期', '截止时间', '計劃完成時間'],
    project: ['项目名称', '專案名稱'],
    status: ['当前状态'],
    ref: ['序号'],
    person_data: ['出生日期'],
    study: ['学号'],
  }),
  cases('ko', {
    owner: ['담당자', '담당자 이름', '담당자명', '조치담당자'],
    due: ['마감일', '완료예정일', '완료 예정일'],
    start: ['시작예정일'],
    status: ['진행상태'],
    check: ['점검항목'],
  }),
  cases('id', {
    owner: ['Penanggung Jawab'],
    due: ['Tenggat Waktu'],
    ref: ['No.'],
    notes: ['Ket.', 'KETERANGAN'],
    activity: ['Nama Kegiatan'],
  }),
  cases('vi', { owner: ['Người phụ trách', 'NGƯỜI THỰC HIỆN'], due: ['Hạn hoàn thành'], ref: ['STT'], task: ['Công việc'] }),
  cases('ar', {
    owner: ['المسؤول', '\u200fالمسؤول\u200f', '\u202bالمســؤول\u202c', 'المَسؤول'],
    due: ['تاريخ الاستحقاق', 'الموعد النهائي'],
    task: ['\u200f1. المهمة'],
    status: ['الحالة'],
    notes: ['ملاحظات'],
  }),
  cases('he', {
    owner: ['אחראי', '\u200fאחראי\u200e', 'אחראי לביצוע'],
    due: ['תאריך יעד', 'תג״ב', 'תג"ב'],
    task: ['\u20671) משימה\u2069'],
    status: ['סטטוס'],
    email: ['דוא״ל'],
  }),
];

/** Headers that say nothing a table of work has, by language: known as something else, or not known at all. */
export const foreignHeaders: readonly (readonly [language: string, header: string])[] = [
  ['pl', 'Data urodzenia'],
  ['pl', 'Kwota brutto'],
  ['cs', 'Číslo účtu'],
  ['sk', 'Dodávateľ'],
  ['sv', 'Fakturanummer'],
  ['da', 'Varenummer'],
  ['no', 'Fødselsdato'],
  ['fi', 'Syntymäaika'],
  ['tr', 'Doğum tarihi'],
  ['ru', 'Дата рождения'],
  ['ru', 'Кол-во'],
  ['uk', 'Постачальник'],
  ['ro', 'Cod poștal'],
  ['hu', 'Születési dátum'],
  ['el', 'Ημερομηνία γέννησης'],
  ['ja', '生年月日'],
  ['ja', '商品名'],
  ['ja', '未確認'],
  ['zh', '客户姓名'],
  ['zh', '合同编号'],
  ['ko', '생년월일'],
  ['ko', '고객명'],
  ['id', 'Tanggal lahir'],
  ['vi', 'Ngày sinh'],
  ['ar', 'تاريخ الميلاد'],
  ['he', 'תאריך לידה'],
];
