import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationKey } from '@/lib/citations/match'
import { recogniseCitation } from '@/lib/citations/recognise'
import { instrumentSchema } from '@/lib/instruments/schema'

const celexPage = (celex: string) => `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${celex}`

/** Real acts: what every spelling must give, then the spellings, with the citation as it is written here and the day where the text states one. */
const ACTS: readonly { key: string, celex?: string, id: string | null, url: string | null, spellings: readonly (readonly [text: string, citation: string, adopted?: string])[] }[] = [
  {
    key: 'celex:32022R0398', celex: '32022R0398', id: 'eu-reg-2022-398', url: celexPage('32022R0398'), spellings: [
      ['32022R0398', 'Regulation (EU) 2022/398'],
      ['CELEX:32022R0398', 'Regulation (EU) 2022/398'],
      ['celex: 32022r0398.', 'Regulation (EU) 2022/398'],
      ['CELEX number 32022R0398', 'Regulation (EU) 2022/398'],
      ['Regulation (EU) 2022/398', 'Regulation (EU) 2022/398'],
      ['Regulation 2022/398', 'Regulation (EU) 2022/398'],
      ['Reg. (EU) 2022/398', 'Regulation (EU) 2022/398'],
      ['Council Regulation (EU) 2022/398', 'Council Regulation (EU) 2022/398'],
      ['COUNCIL REGULATION (EU) 2022/398 of 9 March 2022', 'Council Regulation (EU) 2022/398', '2022-03-09'],
      ['Council Regulation (EU) 2022/398 of 9 March 2022 amending Regulation (EC) No 765/2006 concerning restrictive measures', 'Council Regulation (EU) 2022/398', '2022-03-09'],
      ['see Council Regulation (EU) 2022/398, Article 1k', 'Council Regulation (EU) 2022/398'],
      ['“Council Regulation (EU)\n 2022/398”;', 'Council Regulation (EU) 2022/398'],
      ['Regulation (EU) 2022/398 (OJ L 82, 9.3.2022, p. 1)', 'Regulation (EU) 2022/398'],
      ['https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022R0398', 'Regulation (EU) 2022/398'],
      ['https://eur-lex.europa.eu/legal-content/EN/TXT/PDF/?uri=CELEX%3A32022R0398&from=EN', 'Regulation (EU) 2022/398'],
      ['https://eur-lex.europa.eu/legal-content/DE/ALL/?uri=celex:32022R0398', 'Regulation (EU) 2022/398'],
      ['https://eur-lex.europa.eu/eli/reg/2022/398/oj', 'Regulation (EU) 2022/398'],
      ['eur-lex.europa.eu/eli/reg/2022/398', 'Regulation (EU) 2022/398'],
      ['http://data.europa.eu/eli/reg/2022/398/oj/eng', 'Regulation (EU) 2022/398'],
      ['(http://publications.europa.eu/resource/celex/32022R0398).', 'Regulation (EU) 2022/398'],
    ],
  },
  {
    key: 'celex:32006R0765', celex: '32006R0765', id: 'eu-reg-765-2006', url: celexPage('32006R0765'), spellings: [
      ['32006R0765', 'Regulation (EC) No 765/2006'],
      ['02006R0765-20250101', 'Regulation (EC) No 765/2006'],
      ['02006R0765', 'Regulation (EC) No 765/2006'],
      ['Council Regulation (EC) No 765/2006', 'Council Regulation (EC) No 765/2006'],
      ['Council Regulation (EC) No 765/2006 of 18 May 2006 concerning restrictive measures in view of the situation in Belarus', 'Council Regulation (EC) No 765/2006', '2006-05-18'],
      ['Regulation (EC) 765/2006', 'Regulation (EC) No 765/2006'],
      ['Regulation (EC) No. 765 / 2006', 'Regulation (EC) No 765/2006'],
      ['Regulation (EC) № 765/2006', 'Regulation (EC) No 765/2006'],
      ['Regulation 765/2006', 'Regulation (EC) No 765/2006'],
      ['https://eur-lex.europa.eu/eli/reg/2006/765/2024-08-05', 'Regulation (EC) No 765/2006'],
      ['https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02006R0765-20250225', 'Regulation (EC) No 765/2006'],
      ['http://eur-lex.europa.eu/LexUriServ/LexUriServ.do?uri=CELEX:32006R0765:EN:NOT', 'Regulation (EC) No 765/2006'],
    ],
  },
  {
    key: 'celex:32012D0642', celex: '32012D0642', id: 'eu-dec-2012-642', url: celexPage('32012D0642'), spellings: [
      ['Council Decision 2012/642/CFSP', 'Council Decision 2012/642/CFSP'],
      ['Decision 2012/642/CFSP of 15 October 2012', 'Decision 2012/642/CFSP', '2012-10-15'],
      ['Dec. 2012/642/CFSP', 'Decision 2012/642/CFSP'],
      ['https://eur-lex.europa.eu/eli/dec/2012/642/oj', 'Decision 2012/642'],
      ['02012D0642-20260724', 'Decision 2012/642'],
    ],
  },
  {
    key: 'celex:32022D0399', celex: '32022D0399', id: 'eu-dec-2022-399', url: celexPage('32022D0399'), spellings: [
      ['Council Decision (CFSP) 2022/399', 'Council Decision (CFSP) 2022/399'],
      ['Decision (CFSP) 2022/399', 'Decision (CFSP) 2022/399'],
      ['32022D0399', 'Decision 2022/399'],
      ['Council Decision (CFSP) 2022/399 of 9 March 2022 amending Decision 2012/642/CFSP', 'Council Decision (CFSP) 2022/399', '2022-03-09'],
    ],
  },
  {
    key: 'celex:32021D1002', celex: '32021D1002', id: 'eu-dec-2021-1002', url: celexPage('32021D1002'), spellings: [
      ['Council Implementing Decision (CFSP) 2021/1002', 'Council Implementing Decision (CFSP) 2021/1002'],
      ['Impl. Dec. (CFSP) 2021/1002', 'Implementing Decision (CFSP) 2021/1002'],
      ['http://data.europa.eu/eli/dec_impl/2021/1002/oj', 'Implementing Decision 2021/1002'],
    ],
  },
  {
    key: 'celex:32020R1387', celex: '32020R1387', id: 'eu-reg-2020-1387', url: celexPage('32020R1387'), spellings: [
      ['Council Implementing Regulation (EU) 2020/1387 of 2 October 2020 implementing Article 8a(1) of Regulation (EC) No 765/2006', 'Council Implementing Regulation (EU) 2020/1387', '2020-10-02'],
      ['Impl. Reg. (EU) 2020/1387', 'Implementing Regulation (EU) 2020/1387'],
      ['https://eur-lex.europa.eu/eli/reg_impl/2020/1387/oj', 'Implementing Regulation (EU) 2020/1387'],
    ],
  },
  { key: 'celex:32006E0276', celex: '32006E0276', id: 'eu-cp-2006-276', url: celexPage('32006E0276'), spellings: [['Council Common Position 2006/276/CFSP', 'Council Common Position 2006/276/CFSP'], ['Common Position 2006/276/CFSP of 10 April 2006', 'Common Position 2006/276/CFSP', '2006-04-10'], ['CP 2006/276/CFSP', 'Common Position 2006/276/CFSP'], ['http://data.europa.eu/eli/compos/2006/276/oj', 'Common Position 2006/276/CFSP']] },
  { key: 'celex:32004E0661', celex: '32004E0661', id: null, url: celexPage('32004E0661'), spellings: [['32004E0661', 'CELEX 32004E0661']] },
  { key: 'celex:31998E0448', celex: '31998E0448', id: 'eu-cp-1998-448', url: celexPage('31998E0448'), spellings: [['Common Position 98/448/CFSP concerning Belarus', 'Common Position 98/448/CFSP']] },
  { key: 'celex:32011R0999', celex: '32011R0999', id: 'eu-reg-999-2011', url: celexPage('32011R0999'), spellings: [['Council Regulation (EU) No 999/2011', 'Council Regulation (EU) No 999/2011'], ['32011R0999', 'Regulation (EU) No 999/2011']] },
  { key: 'celex:32014D0439', celex: '32014D0439', id: 'eu-dec-2014-439', url: celexPage('32014D0439'), spellings: [['Council Implementing Decision 2014/439/CFSP', 'Council Implementing Decision 2014/439/CFSP']] },
  { key: 'celex:32021D1940', celex: '32021D1940', id: 'eu-dec-2021-1940', url: celexPage('32021D1940'), spellings: [['Council Decision (EU) 2021/1940 of 9 November 2021', 'Council Decision (EU) 2021/1940', '2021-11-09']] },
  { key: 'celex:32025R1227', celex: '32025R1227', id: 'eu-reg-2025-1227', url: celexPage('32025R1227'), spellings: [['Regulation (EU) 2025/1227 of the European Parliament and of the Council of 17 June 2025 on the modification of customs duties', 'Regulation (EU) 2025/1227 of the European Parliament and of the Council', '2025-06-17']] },
  { key: 'celex:32006R1587', celex: '32006R1587', id: 'eu-reg-1587-2006', url: celexPage('32006R1587'), spellings: [['Commission Regulation (EC) No 1587/2006', 'Commission Regulation (EC) No 1587/2006']] },
  { key: 'celex:31987R2658', celex: '31987R2658', id: 'eu-reg-2658-1987', url: celexPage('31987R2658'), spellings: [['Council Regulation (EEC) No 2658/87', 'Council Regulation (EEC) No 2658/87'], ['31987R2658', 'Regulation (EEC) No 2658/87']] },
  { key: 'celex:32013D1313', celex: '32013D1313', id: 'eu-dec-2013-1313', url: celexPage('32013D1313'), spellings: [['Decision No 1313/2013/EU of the European Parliament and of the Council', 'Decision No 1313/2013/EU of the European Parliament and of the Council']] },
  { key: 'celex:32015R2447', celex: '32015R2447', id: 'eu-reg-2015-2447', url: celexPage('32015R2447'), spellings: [['Commission Implementing Regulation (EU) 2015/2447', 'Commission Implementing Regulation (EU) 2015/2447']] },
  { key: 'celex:32015R2446', celex: '32015R2446', id: 'eu-reg-2015-2446', url: celexPage('32015R2446'), spellings: [['Commission Delegated Regulation (EU) 2015/2446', 'Commission Delegated Regulation (EU) 2015/2446'], ['http://data.europa.eu/eli/reg_del/2015/2446/oj', 'Delegated Regulation (EU) 2015/2446']] },
  { key: 'celex:32024L1226', celex: '32024L1226', id: 'eu-dir-2024-1226', url: celexPage('32024L1226'), spellings: [['Directive (EU) 2024/1226', 'Directive (EU) 2024/1226'], ['32024L1226', 'Directive (EU) 2024/1226']] },
  { key: 'celex:32009L0043', celex: '32009L0043', id: 'eu-dir-2009-43', url: celexPage('32009L0043'), spellings: [['Directive 2009/43/EC', 'Directive 2009/43/EC']] },
  { key: 'celex:32024R1865', celex: '32024R1865', id: 'eu-reg-2024-1865', url: celexPage('32024R1865'), spellings: [['OJ L, 2024/1865, 30.6.2024, ELI: http://data.europa.eu/eli/reg/2024/1865/oj', 'Regulation (EU) 2024/1865']] },
  {
    key: 'eu:2024/1865', id: null, url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L_202401865', spellings: [
      ['https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L_202401865', 'OJ L, 2024/1865'], ['https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=OJ%3AL_202401865', 'OJ L, 2024/1865'],
      ['OJ L, 2024/1865', 'OJ L, 2024/1865'], ['OJ:L_202401865', 'OJ L, 2024/1865'],
    ],
  },
  {
    key: 'eo:14038', id: 'us-eo-14038', url: 'https://www.federalregister.gov/executive-order/14038', spellings: [
      ['E.O. 14038', 'Executive Order 14038'], ['EO 14038', 'Executive Order 14038'], ['E. O. 14038', 'Executive Order 14038'], ['eo14038', 'Executive Order 14038'], ['Executive Order No. 14038', 'Executive Order 14038'],
      ['Executive Order 14038 of August 9, 2021', 'Executive Order 14038 of August 9, 2021', '2021-08-09'],
      ['blocked under Executive Order (E.O.) 14038.', 'Executive Order 14038'],
      ['https://www.federalregister.gov/executive-order/14038', 'Executive Order 14038'],
    ],
  },
  { key: 'eo:13405', id: 'us-eo-13405', url: 'https://www.federalregister.gov/executive-order/13405', spellings: [['Executive Order 13405 of 16 June 2006', 'Executive Order 13405 of June 16, 2006', '2006-06-16']] },
  { key: 'eo:14024', id: 'us-eo-14024', url: 'https://www.federalregister.gov/executive-order/14024', spellings: [['Executive Order 14024 of April 15, 2021, 86 FR 20249', 'Executive Order 14024 of April 15, 2021', '2021-04-15']] },
  { key: 'proclamation:8015', id: 'us-proc-8015', url: null, spellings: [['Proclamation 8015', 'Proclamation 8015'], ['Presidential Proclamation 8015 of May 12, 2006', 'Proclamation 8015 of May 12, 2006', '2006-05-12'], ['Proc. 8015', 'Proclamation 8015']] },
  { key: 'proclamation:10000', id: 'us-proc-10000', url: null, spellings: [['Proclamation 10000', 'Proclamation 10000']] },
  {
    key: 'fr:87-13048', id: 'us-87fr13048', url: 'https://www.federalregister.gov/citation/87-FR-13048', spellings: [
      ['87 FR 13048', '87 FR 13048'], ['87 Fed. Reg. 13,048', '87 FR 13048'], ['87 FR 13048 (Mar. 8, 2022)', '87 FR 13048'], ['87 F.R. 13048–13062', '87 FR 13048'],
      ['https://www.federalregister.gov/citation/87-FR-13048', '87 FR 13048'],
    ],
  },
  { key: 'fr:87-13048', id: 'us-bis-87fr13048', url: 'https://www.federalregister.gov/citation/87-FR-13048', spellings: [['BIS final rule, 87 FR 13048 (FR Doc. 2022-04819)', 'BIS final rule, 87 FR 13048 (FR Doc. 2022-04819)'], ['BIS, 87 FR 13048', 'BIS, 87 FR 13048']] },
  {
    key: 'frdoc:2022-04819', id: 'us-fr-2022-04819', url: 'https://www.federalregister.gov/d/2022-04819', spellings: [
      ['FR Doc. 2022-04819', 'FR Doc. 2022-04819'], ['FR Doc. No. 2022–04819', 'FR Doc. 2022-04819'],
      ['https://www.federalregister.gov/documents/2022/03/08/2022-04819/imposition-of-sanctions-against-belarus-under-the-export-administration-regulations-ear', 'FR Doc. 2022-04819'],
      ['https://www.federalregister.gov/d/2022-04819', 'FR Doc. 2022-04819'], ['https://www.federalregister.gov/api/v1/documents/2022-04819.json', 'FR Doc. 2022-04819'],
      ['https://regulations.justia.com/regulations/fedreg/2022/03/08/2022-04819.html', 'FR Doc. 2022-04819'],
    ],
  },
  { key: 'frdoc:2022-07937', id: 'us-fr-2022-07937', url: 'https://www.federalregister.gov/d/2022-07937', spellings: [['https://www.govinfo.gov/content/pkg/FR-2022-04-14/html/2022-07937.htm', 'FR Doc. 2022-07937']] },
  { key: 'frdoc:2022-12144', id: 'us-fr-2022-12144', url: 'https://www.federalregister.gov/d/2022-12144', spellings: [['https://public-inspection.federalregister.gov/2022-12144.pdf', 'FR Doc. 2022-12144']] },
  { key: 'law:108-347', id: 'us-pl-108-347', url: 'https://www.congress.gov/108/plaws/publ347/PLAW-108publ347.htm', spellings: [['Belarus Democracy Act of 2004, Pub. L. 108-347, 118 Stat. 1383', 'Pub. L. 108-347'], ['Public Law 108–347', 'Pub. L. 108-347'], ['P.L. 108-347', 'Pub. L. 108-347'], ['https://www.govinfo.gov/content/pkg/PLAW-108publ347/html/PLAW-108publ347.htm', 'Pub. L. 108-347']] },
  { key: 'gl:13', id: 'us-gl-13', url: null, spellings: [['GL 13', 'OFAC General License 13'], ['gl-13', 'OFAC General License 13'], ['GL13', 'OFAC General License 13'], ['General License No. 13', 'OFAC General License 13'], ['OFAC General Licence 13', 'OFAC General License 13']] },
  { key: 'gl:13:belarus', id: 'us-gl-13', url: null, spellings: [['Belarus General License 13', 'OFAC Belarus General License 13'], ['Belarus-related General License 13', 'OFAC Belarus General License 13'], ['OFAC Belarus General License 13 of December 15, 2025', 'OFAC Belarus General License 13 of December 15, 2025', '2025-12-15'], ['Belarus GL 13', 'OFAC Belarus General License 13']] },
  { key: 'gl:2A', id: 'us-gl-2a', url: null, spellings: [['GL 2A', 'OFAC General License 2A']] },
  { key: 'gl:2H:belarus', id: 'us-gl-2h', url: null, spellings: [['Belarus General License 2h', 'OFAC Belarus General License 2H'], ['Belarus General License 2H of April 19, 2021', 'OFAC Belarus General License 2H of April 19, 2021', '2021-04-19']] },
  { key: 'gl:101:russia-related', id: 'us-gl-101', url: null, spellings: [['OFAC Russia-related General License 101 of August 9, 2024 (31 CFR part 587)', 'OFAC Russia-related General License 101 of August 9, 2024', '2024-08-09']] },
  { key: 'directive:1', id: null, url: null, spellings: [['Directive 1', 'OFAC Directive 1'], ['OFAC Directive No. 1', 'OFAC Directive 1']] },
  { key: 'directive:1:14038', id: 'us-directive-1-eo14038', url: null, spellings: [['Directive 1 under E.O. 14038', 'OFAC Directive 1 under E.O. 14038'], ['OFAC Directive 1 under Executive Order 14038 of December 2, 2021', 'OFAC Directive 1 under E.O. 14038 of December 2, 2021', '2021-12-02'], ['Directive No. 1 issued under EO 14038', 'OFAC Directive 1 under E.O. 14038']] },
  { key: 'directive:2:14024', id: 'us-directive-2-eo14024', url: null, spellings: [['OFAC Directive 2 under E.O. 14024 (CAPTA directive) of February 24, 2022', 'OFAC Directive 2 under E.O. 14024 of February 24, 2022', '2022-02-24']] },
  {
    key: 'si:2022/748', id: 'uk-si-2022-748', url: 'https://www.legislation.gov.uk/uksi/2022/748', spellings: [
      ['SI 2022/748', 'SI 2022/748'], ['S.I. 2022/748', 'SI 2022/748'], ['S.I. 2022 No. 748', 'SI 2022/748'], ['UKSI 2022/748', 'SI 2022/748'], ['uksi/2022/748', 'SI 2022/748'], ['Statutory Instruments 2022 No. 748', 'SI 2022/748'], ['UK Statutory Instruments 2022 No. 748', 'SI 2022/748'], ['SI\u00a02022/0748,', 'SI 2022/748'],
      ['The Republic of Belarus (Sanctions) (EU Exit) (Amendment) Regulations 2022 (SI 2022/748)', 'SI 2022/748'],
      ['https://www.legislation.gov.uk/uksi/2022/748', 'SI 2022/748'], ['https://www.legislation.gov.uk/uksi/2022/748/made', 'SI 2022/748'], ['https://www.legislation.gov.uk/uksi/2022/748/contents/made', 'SI 2022/748'],
      ['https://www.legislation.gov.uk/uksi/2022/748/regulation/3', 'SI 2022/748'], ['http://www.legislation.gov.uk/id/uksi/2022/748/regulation/8/e', 'SI 2022/748'], ['legislation.gov.uk/uksi/2022/748/2022-07-05.', 'SI 2022/748'],
      ['https://www.legislation.gov.uk/uksi/2022/748/pdfs/uksi_20220748_en.pdf', 'SI 2022/748'],
    ],
  },
  { key: 'si:2019/600', id: 'uk-si-2019-600', url: 'https://www.legislation.gov.uk/uksi/2019/600', spellings: [['Republic of Belarus (Sanctions) (EU Exit) Regulations 2019, S.I. 2019/600', 'SI 2019/600'], ['https://www.legislation.gov.uk/uksi/2019/600/part/5/chapter/2', 'SI 2019/600']] },
  { key: 'int:2022/1710676', id: 'uk-ofsi-gl-int-2022-1710676', url: null, spellings: [['INT/2022/1710676', 'OFSI General Licence INT/2022/1710676'], ['General Licence INT/2022/1710676', 'OFSI General Licence INT/2022/1710676'], ['OFSI General Licence – INT/2022/1710676', 'OFSI General Licence INT/2022/1710676']] },
  {
    key: 'by:edict:93:2022', id: 'by-edict-93-2022', url: null, spellings: [
      ['Edict of the President of Belarus No. 93 of 14 March 2022', 'Edict of the President of Belarus No. 93 of 14 March 2022', '2022-03-14'], ['Edict No. 93 of March 14, 2022', 'Edict of the President of Belarus No. 93 of 14 March 2022', '2022-03-14'],
      ['Edict of the President of the Republic of Belarus of 14 March 2022 No. 93', 'Edict of the President of Belarus No. 93 of 14 March 2022', '2022-03-14'], ['Presidential Edict No. 93 of 2022', 'Edict of the President of Belarus No. 93 of 2022'],
      ['Указ № 93 от 14 марта 2022 г.', 'Edict of the President of Belarus No. 93 of 14 March 2022', '2022-03-14'], ['Указ Президента Республики Беларусь от 14.03.2022 № 93', 'Edict of the President of Belarus No. 93 of 14 March 2022', '2022-03-14'],
      ['Указ Прэзідэнта Рэспублікі Беларусь ад 14 сакавіка 2022 г. № 93', 'Edict of the President of Belarus No. 93 of 14 March 2022', '2022-03-14'], ['в соответствии с Указом № 93 от 14 марта 2022 года', 'Edict of the President of Belarus No. 93 of 14 March 2022', '2022-03-14'],
    ],
  },
  { key: 'by:edict:93:2022', id: 'by-edict-93-2022', url: 'https://pravo.by/document/?guid=3871&p0=P32200093', spellings: [['https://pravo.by/document/?guid=3871&p0=P32200093', 'Edict of the President of Belarus No. 93 of 2022'], ['http://www.pravo.by/document/?guid=12551&p0=P32200093&p1=1', 'Edict of the President of Belarus No. 93 of 2022']] },
  { key: 'by:edict:11:2021', id: 'by-edict-11-2021', url: null, spellings: [['Edict No. 11 of 19 January 2021', 'Edict of the President of Belarus No. 11 of 19 January 2021', '2021-01-19']] },
  { key: 'by:edict:128', id: null, url: null, spellings: [['Edict 128', 'Edict of the President of Belarus No. 128']] },
  {
    key: 'by:res:700:2021', id: 'by-res-700-2021', url: null, spellings: [
      ['Resolution of the Council of Ministers No. 700 of 6 December 2021', 'Resolution of the Council of Ministers No. 700 of 6 December 2021', '2021-12-06'], ['Council of Ministers Resolution No. 700 of 6 December 2021', 'Resolution of the Council of Ministers No. 700 of 6 December 2021', '2021-12-06'],
      ['Decree of the Council of Ministers of the Republic of Belarus No 700 dated 6 December 2021', 'Resolution of the Council of Ministers No. 700 of 6 December 2021', '2021-12-06'],
      ['Постановление Совета Министров Республики Беларусь от 6 декабря 2021 г. № 700', 'Resolution of the Council of Ministers No. 700 of 6 December 2021', '2021-12-06'], ['постановлением Совмина № 700 от 6 декабря 2021 г.', 'Resolution of the Council of Ministers No. 700 of 6 December 2021', '2021-12-06'],
      ['Пастанова Савета Міністраў Рэспублікі Беларусь ад 6 снежня 2021 г. № 700', 'Resolution of the Council of Ministers No. 700 of 6 December 2021', '2021-12-06'],
    ],
  },
  { key: 'by:res:700:2021', id: 'by-res-700-2021', url: 'https://etalonline.by/document/?regnum=C22100700', spellings: [['https://etalonline.by/document/?regnum=c22100700&q_id=1', 'Resolution of the Council of Ministers No. 700 of 2021']] },
  { key: 'by:res:212:2022', id: 'by-res-212-10-2022', url: null, spellings: [['Resolution of the Council of Ministers and the National Bank No. 212/10 of 6 April 2022', 'Resolution of the Council of Ministers and the National Bank No. 212/10 of 6 April 2022', '2022-04-06'], ['Постановление Совета Министров Республики Беларусь, Национального банка Республики Беларусь от 6 апреля 2022 г. № 212/10', 'Resolution of the Council of Ministers and the National Bank No. 212/10 of 6 April 2022', '2022-04-06']] },
  { key: 'by:decree:8:2017', id: 'by-decree-8-2017', url: null, spellings: [['Decree No. 8 of 21 December 2017', 'Decree of the President of Belarus No. 8 of 21 December 2017', '2017-12-21'], ['Декрет № 8 от 21 декабря 2017 г.', 'Decree of the President of Belarus No. 8 of 21 December 2017', '2017-12-21']] },
  { key: 'by:decree:8:2017', id: 'by-decree-8-2017', url: 'https://pravo.by/document/?guid=3871&p0=Pd1700008', spellings: [['https://pravo.by/document/?guid=12551&p0=Pd1700008', 'Decree of the President of Belarus No. 8 of 2017']] },
  { key: 'by:law:241:2023', id: 'by-law-241-z-2023', url: null, spellings: [['Law of the Republic of Belarus No. 241-Z of 3 January 2023', 'Law of the Republic of Belarus No. 241-Z of 3 January 2023', '2023-01-03'], ['Закон Республики Беларусь от 3 января 2023 г. № 241-З', 'Law of the Republic of Belarus No. 241-Z of 3 January 2023', '2023-01-03'], ['Law No. 241-Z of January 3, 2023', 'Law of the Republic of Belarus No. 241-Z of 3 January 2023', '2023-01-03']] },
  { key: 'by:law:241:2023', id: 'by-law-241-z-2023', url: 'https://pravo.by/document/?guid=3871&p0=H12300241', spellings: [['https://pravo.by/document/?guid=3871&p0=H12300241', 'Law of the Republic of Belarus No. 241-Z of 2023']] },
]

const BODY: Readonly<Record<string, string>> = { celex: 'EU', eu: 'EU', eo: 'US', proclamation: 'US', fr: 'US', frdoc: 'US', law: 'US', gl: 'US', directive: 'US', si: 'UK', int: 'UK', by: 'BY' }
const ROWS = ACTS.flatMap(({ spellings, ...act }) => spellings.map(([text, citation, adopted]) => ({ text, citation, adopted: adopted ?? null, ...act })))

describe('recognising a citation', () => {
  it('is tried on at least a hundred', () => expect(new Set(ROWS.map(row => row.text)).size).toBeGreaterThanOrEqual(100))

  it.each(ROWS)('$text', ({ text, citation, adopted, key, celex, id, url }) => {
    expect(recogniseCitation(text)).toEqual({ body: BODY[key.split(':')[0] ?? ''], citation, celex: celex ?? null, id, url, url_kind: url === null ? null : 'official', adopted_on: adopted })
    expect(citationKey(text)).toBe(key)
    // What is offered as a new citation names the same act.
    expect(citationKey(citation)).toBe(key)
  })

  it('offers only what can be stored', () => {
    for (const { text } of ROWS) {
      const { id, ...fields } = recogniseCitation(text) ?? {}
      const record = { ...fields, id: id ?? 'eu-x', title: 'x', published_on: null, in_force_on: null, ended_on: null, amends: [], replaces: [], based_on: [], open: null }
      expect(instrumentSchema.safeParse(record).success, text).toBe(true)
    }
  })

  it.each([
    ['an address of a page of the Official Journal', 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L:2022:082:TOC'],
    ['the same in its oldest form', 'http://eur-lex.europa.eu/LexUriServ/LexUriServ.do?uri=OJ:L:2011:161:0001:0009:EN:PDF'],
    ['a page reference', 'OJ L 82, 9.3.2022, p. 1'],
    ['a corrigendum in the Official Journal', 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L_202490123'],
    ['a corrigendum by CELEX number', '32022R0398R(01)'],
    ['one of several acts of a number', '31998D0123(01)'],
    ['a proposal', '52022PC0703'],
    ['a judgment', '62012CJ0348'],
    ['a CELEX number of another world', '39999R0398'],
    ['a number that no act has', 'Regulation (EU) 2022/0'],
    ['no year', 'Regulation (EU) 398/12'],
    ['two bare numbers', '2022/398'],
    ['a common position of another pillar', 'Common Position 96/196/JHA'],
    ['an address that only looks official', 'https://example.org/eur-lex.europa.eu/eli/reg/2022/398/oj'],
    ['a foreign address with a citation as its title', 'https://sanctions.org/turbofac/research/OFAC-Belarus-General-License-2-G'],
    ['retained EU law', 'https://www.legislation.gov.uk/eur/2020/2129/contents'],
    ['an act of Parliament', 'https://www.legislation.gov.uk/ukpga/2018/13'],
    ['an Irish instrument', 'S.I. No. 748 of 2022'],
    ['regulations without a number', 'The Republic of Belarus (Sanctions) (EU Exit) (Amendment) Regulations 2022'],
    ['a part of the code', '31 CFR part 548'],
    ['an order without a number', 'Executive Order of August 9, 2021'],
    ['a licence without a number', 'General License'],
    ['a directive of a president who is not named', 'Directive No. 1 of 11 March 2004'],
    ['a resolution of somebody', 'Resolution No. 700 of 6 December 2021'],
    ['a resolution of the Security Council', 'Resolution 2231 (2015)'],
    ['an edict of the President of Russia', 'Указ Президента Российской Федерации от 5 марта 2022 г. № 95'],
    ['a law of somebody', 'Law No. 54 of 3 January 2023'],
    ['a law whose number is unknown', 'Law of the Republic of Belarus of 3 January 2023 (number not confirmed)'],
    ['an unreadable register number', 'https://pravo.by/document/?guid=3871&p0=V19402875'],
    ['broken percent signs', 'https://eur-lex.europa.eu/%E0%A4%A/?uri=CELEX%3'],
    ['nothing', ''],
    ['white space', ' \n\t\u00a0'],
    ['prose', 'The Council extended the measures until 28 February 2027.'],
  ])('does not read %s', (_, text) => expect(recogniseCitation(text)).toBeNull())

  it('states no day that does not exist', () => expect(recogniseCitation('Council Regulation (EU) 2022/398 of 31 February 2022')).toMatchObject({ id: 'eu-reg-2022-398', adopted_on: null }))
  it('takes the first of several', () => expect(recogniseCitation('SI 2019/600 and Regulation (EU) 2022/398')?.id).toBe('uk-si-2019-600'))

  it('finds a citation within any prose', () => {
    fc.assert(fc.property(fc.constantFrom(...ROWS.filter(row => !/[“(]|^in|^see|^blocked|^в /.test(row.text))), fc.constantFrom('', 'see ', 'cf. (', '“', 'pursuant to\n'), fc.constantFrom('', '.', ', Article 2', ' and others', '; '), (row, before, after) => {
      expect(citationKey(`${before}${row.text}${after}`)).toBe(row.key)
    }))
  })

  const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('Council ', 'Regulation (EU) ', '2022/', 'No ', '32022R', 'https://', 'a.b.', '/', '(', ')', ' of ', 'General License ', 'BIS final rule, ', '87 FR ', 'Указ ', 'Президента ', ' от ', '№ ', 'SI ', 'Directive 1 (', '%3A', 'INT/', '\0', ' '))

  it('never throws, whatever is pasted', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const found = recogniseCitation(pieces.join(''))
      if (found !== null) expect(found.citation.length).toBeLessThanOrEqual(250)
    }), { numRuns: 500 })
  })

  it('takes no more time for garbage than its length asks', () => {
    fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), pieces => {
      const unit = pieces.join('') || 'x'
      const start = performance.now()
      recogniseCitation(unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000))
      // Some 5 ms; a pattern that tries all pairs would need seconds.
      expect(performance.now() - start).toBeLessThan(500)
    }), { numRuns: 60 })
  })
})
