/**
 * The closed vocabulary: every word that a record may use for itself, with the label that a reader sees and the definition that /method prints.
 * It stands here once. zod schemas, database tables and enums, filters, facets, files and documentation all derive from these lists.
 * Triggers, instruments and measures are records, not vocabulary: they live in the database.
 */

export interface Term {
  readonly id: string
  readonly label: string
  readonly definition: string
}

interface BodyTerm extends Term {
  /** As it stands within a sentence. */
  readonly short: string
  /** Day until which its law was followed when the facts were last gone through. */
  readonly followed_until: string
}

interface AuthorityTerm extends Term { readonly body: string }

interface TypeTerm extends Term { readonly group: string }

/** The ids of a list as a tuple that `z.enum` accepts. */
export function idsOf<const T extends readonly Term[]>(terms: T): [T[number]['id'], ...T[number]['id'][]] {
  return terms.map(term => term.id) as [T[number]['id'], ...T[number]['id'][]]
}

/** Label of an id; the id itself where the list lacks it, so that a page never breaks on old data. */
export function labelOf(terms: readonly Term[], id: string): string {
  return terms.find(term => term.id === id)?.label ?? id
}

/** A body as a sentence names it: "the EU", "Belarus". */
export function shortOf(body: Body): string {
  return BODIES.find(one => one.id === body)?.short ?? body
}

export const BODIES = [
  { id: 'EU', label: 'European Union', short: 'the EU', followed_until: '2026-08-22', definition: 'The European Union as a sanctioning body, acting through the Council and, for tariffs, Parliament and Council.' },
  { id: 'US', label: 'United States', short: 'the US', followed_until: '2026-03-26', definition: 'The federal government of the United States, acting through the President, Congress and its departments.' },
  { id: 'UK', label: 'United Kingdom', short: 'the UK', followed_until: '2026-04-29', definition: 'The United Kingdom, which has had a Belarus regime of its own since 31 December 2020.' },
  { id: 'BY', label: 'Belarus', short: 'Belarus', followed_until: '2026-03-10', definition: 'Belarus as the sender of counter-measures against the other three and their partners.' },
] as const satisfies readonly BodyTerm[]

export const AUTHORITIES = [
  { id: 'eu-council', label: 'Council of the European Union', body: 'EU', definition: 'The ministers of the member states, who adopt decisions and regulations on sanctions.' },
  { id: 'eu-parliament-council', label: 'European Parliament and Council', body: 'EU', definition: 'The two lawmakers of the EU acting together, as in tariff regulations.' },
  { id: 'eu-high-representative', label: 'High Representative', body: 'EU', definition: 'The EU foreign-policy chief speaking on behalf of the Union.' },
  { id: 'eu-member-states', label: 'EU member states together', body: 'EU', definition: 'The governments of the member states in a joint step outside EU law.' },
  { id: 'eu-easa', label: 'European Union Aviation Safety Agency', body: 'EU', definition: 'The EU agency that issues safety directives to aviation authorities.' },
  { id: 'eu-wto', label: 'European Union in the WTO', body: 'EU', definition: 'The EU as a member of the World Trade Organization.' },
  { id: 'us-president', label: 'President of the United States', body: 'US', definition: 'The President and the White House: executive orders, proclamations and announced packages.' },
  { id: 'us-congress', label: 'US Congress', body: 'US', definition: 'The legislature, whose acts are signed by the President.' },
  { id: 'us-ofac', label: 'OFAC', body: 'US', definition: 'The Office of Foreign Assets Control of the Treasury, which blocks persons and issues licences.' },
  { id: 'us-fincen', label: 'FinCEN', body: 'US', definition: 'The Financial Crimes Enforcement Network of the Treasury, in charge of money-laundering findings.' },
  { id: 'us-state', label: 'Department of State', body: 'US', definition: 'The foreign ministry of the United States: visa restrictions, public designations, diplomacy.' },
  { id: 'us-bis', label: 'Bureau of Industry and Security', body: 'US', definition: 'The bureau of the Department of Commerce that runs the export controls.' },
  { id: 'us-dot', label: 'Department of Transportation', body: 'US', definition: 'The department that regulates the sale of air travel.' },
  { id: 'us-faa', label: 'Federal Aviation Administration', body: 'US', definition: 'The agency that limits where US airlines and pilots may fly.' },
  { id: 'us-ustr', label: 'US Trade Representative', body: 'US', definition: 'The office that speaks for the United States in trade bodies.' },
  { id: 'uk-fcdo', label: 'Foreign, Commonwealth & Development Office', body: 'UK', definition: 'The foreign ministry, which makes the regulations and designates persons.' },
  { id: 'uk-ofsi', label: 'OFSI', body: 'UK', definition: 'The Office of Financial Sanctions Implementation of HM Treasury, which keeps financial sanctions and licences.' },
  { id: 'uk-hm-treasury', label: 'HM Treasury', body: 'UK', definition: 'The finance ministry, here for duties and export credit.' },
  { id: 'uk-dbt', label: 'Department for Business and Trade', body: 'UK', definition: 'The trade ministry, until February 2023 the Department for International Trade.' },
  { id: 'uk-ecju', label: 'Export Control Joint Unit', body: 'UK', definition: 'The unit of the trade ministry that grants leave for strategic exports.' },
  { id: 'uk-ukef', label: 'UK Export Finance', body: 'UK', definition: 'The export-credit agency.' },
  { id: 'uk-dft', label: 'Department for Transport', body: 'UK', definition: 'The transport ministry: flight permits, aircraft, ships.' },
  { id: 'uk-caa', label: 'Civil Aviation Authority', body: 'UK', definition: 'The aviation regulator, which passes flight advice on to airlines.' },
  { id: 'uk-ofcom', label: 'Ofcom', body: 'UK', definition: 'The communications regulator, which enforces the internet rules of the sanctions regulations.' },
  { id: 'uk-insolvency-service', label: 'Insolvency Service', body: 'UK', definition: 'The agency that enforces bans on acting as a company director.' },
  { id: 'by-president', label: 'President of Belarus', body: 'BY', definition: 'The head of state, who acts by edict, decree or public order.' },
  { id: 'by-council-of-ministers', label: 'Council of Ministers', body: 'BY', definition: 'The government of Belarus, which sets the lists of banned goods and hit states by resolution.' },
  { id: 'by-parliament', label: 'Parliament of Belarus', body: 'BY', definition: 'The National Assembly, which passes the laws.' },
  { id: 'by-mfa', label: 'Ministry of Foreign Affairs', body: 'BY', definition: 'The ministry that announces entry bans and diplomatic steps.' },
  { id: 'by-national-bank', label: 'National Bank', body: 'BY', definition: 'The central bank of Belarus.' },
  { id: 'by-ministry-of-finance', label: 'Ministry of Finance', body: 'BY', definition: 'The ministry that services the state debt.' },
  { id: 'by-ministry-of-transport', label: 'Ministry of Transport', body: 'BY', definition: 'The ministry that carries out limits on foreign hauliers.' },
  { id: 'by-customs', label: 'State Customs Committee', body: 'BY', definition: 'The customs service.' },
] as const satisfies readonly AuthorityTerm[]

export const TYPE_GROUPS = [
  { id: 'finance', label: 'Finance', definition: 'Money: messaging, reserves, securities, payments.' },
  { id: 'trade', label: 'Trade', definition: 'Goods and services that may not be traded, or only at a price.' },
  { id: 'transport', label: 'Transport', definition: 'Flights, roads, rails and ships.' },
  { id: 'persons', label: 'Persons', definition: 'Named persons and firms: their property and their travel.' },
  { id: 'politics', label: 'Politics', definition: 'Diplomacy, media and everything else.' },
] as const satisfies readonly Term[]

export const TYPES = [
  { id: 'swift-ban', label: 'SWIFT ban', group: 'finance', definition: 'Named banks may not be given financial messaging services such as SWIFT.' },
  { id: 'central-bank', label: 'Central bank', group: 'finance', definition: 'Dealings with, or help in managing the reserves of, the central bank, finance ministry or state funds are limited.' },
  { id: 'capital-markets', label: 'Capital markets', group: 'finance', definition: 'New securities, loans or listings of the state, its banks or its companies are kept off the markets.' },
  { id: 'banking', label: 'Banking', group: 'finance', definition: 'Other limits on banking and payments: transactions, deposits, banknotes, public credit, crypto-assets.' },
  { id: 'export-ban', label: 'Export ban', group: 'trade', definition: 'Goods, technology or software may not go to the target, or only under a licence.' },
  { id: 'import-ban', label: 'Import ban', group: 'trade', definition: 'Goods that come from the target may not be bought, imported or carried.' },
  { id: 'arms-embargo', label: 'Arms embargo', group: 'trade', definition: 'Trade in arms and related material is forbidden.' },
  { id: 'services-ban', label: 'Services ban', group: 'trade', definition: 'Named services may not be provided to the target.' },
  { id: 'trade-preferences', label: 'Tariffs and preferences', group: 'trade', definition: 'Duties are raised, or preferences, most-favoured-nation treatment or WTO accession denied.' },
  { id: 'aviation', label: 'Aviation', group: 'transport', definition: 'Flights, airspace, aircraft or the sale of air travel are limited.' },
  { id: 'transport', label: 'Road, rail and sea', group: 'transport', definition: 'Road haulage, rail, shipping or transit is limited.' },
  { id: 'asset-freeze', label: 'Asset freeze', group: 'persons', definition: 'Property of named persons is frozen and nothing may be made available to them.' },
  { id: 'visa-ban', label: 'Visa action', group: 'persons', definition: 'Named persons or groups may not enter, or visa rules are tightened.' },
  { id: 'diplomatic', label: 'Diplomacy', group: 'politics', definition: 'Ambassadors, staff, embassies, recognition or cooperation bodies are concerned.' },
  { id: 'broadcasting-ban', label: 'Broadcasting ban', group: 'politics', definition: 'Media outlets may not be broadcast or carried.' },
  { id: 'other', label: 'Other', group: 'politics', definition: 'Anything else: grounds for listing, legal shields, statutes, aid, taxes, seizures.' },
] as const satisfies readonly TypeTerm[]

export const SECTORS = [
  { id: 'government', label: 'Government', definition: 'State leadership, ministries and public bodies.' },
  { id: 'elections', label: 'Elections', definition: 'Election commissions and those who run the vote.' },
  { id: 'judiciary', label: 'Judiciary', definition: 'Judges, prosecutors and investigators.' },
  { id: 'security-services', label: 'Security services', definition: 'Police, KGB, interior troops and border guards.' },
  { id: 'prisons', label: 'Prisons', definition: 'Prisons, penal colonies and detention centres.' },
  { id: 'defence', label: 'Defence', definition: 'Armed forces, arms industry and military goods.' },
  { id: 'diplomacy', label: 'Diplomacy', definition: 'Embassies, ambassadors and international bodies.' },
  { id: 'banking', label: 'Banking', definition: 'Banks and their services.' },
  { id: 'capital-markets', label: 'Capital markets', definition: 'Securities, exchanges and depositories.' },
  { id: 'public-finance', label: 'Public finance', definition: 'State debt, central bank, development banks and export credit.' },
  { id: 'insurance', label: 'Insurance', definition: 'Insurance and reinsurance.' },
  { id: 'crypto-payments', label: 'Crypto and payments', definition: 'Crypto-assets, digital money and payment services.' },
  { id: 'investment', label: 'Investment', definition: 'Foreign shareholdings, property and pay-outs to investors.' },
  { id: 'taxation', label: 'Taxation', definition: 'Taxes and tax treaties.' },
  { id: 'potash', label: 'Potash', definition: 'Potassium chloride and its makers and traders.' },
  { id: 'fertilisers', label: 'Fertilisers', definition: 'Nitrogen and compound fertilisers.' },
  { id: 'energy', label: 'Oil, gas and energy', definition: 'Oil, gas, coal, refining and other energy goods.' },
  { id: 'chemicals', label: 'Chemicals', definition: 'Chemical products and their makers.' },
  { id: 'metals', label: 'Metals', definition: 'Iron, steel, aluminium and other base metals.' },
  { id: 'precious-metals', label: 'Gold and diamonds', definition: 'Gold, diamonds and jewellery.' },
  { id: 'wood', label: 'Wood', definition: 'Wood and wood products.' },
  { id: 'construction', label: 'Construction', definition: 'Building, cement and building materials.' },
  { id: 'rubber', label: 'Rubber', definition: 'Rubber products and tyres.' },
  { id: 'machinery', label: 'Machinery', definition: 'Machines, machine tools and industrial goods.' },
  { id: 'electronics', label: 'Electronics', definition: 'Chips, optics and electronic parts.' },
  { id: 'technology', label: 'Technology', definition: 'Dual-use technology, software, telecoms and internet services.' },
  { id: 'automotive', label: 'Vehicles', definition: 'Makers of lorries, buses and other vehicles.' },
  { id: 'nuclear', label: 'Nuclear', definition: 'Nuclear goods and plants.' },
  { id: 'tobacco', label: 'Tobacco', definition: 'Tobacco products and goods for making them.' },
  { id: 'luxury-goods', label: 'Luxury goods', definition: 'Luxury goods.' },
  { id: 'consumer-goods', label: 'Consumer goods', definition: 'Household and other consumer goods.' },
  { id: 'food-agriculture', label: 'Food and farming', definition: 'Farm products, food and drinks.' },
  { id: 'textiles', label: 'Textiles', definition: 'Fibres, textiles and clothing.' },
  { id: 'aviation', label: 'Aviation and space', definition: 'Airlines, airspace, aircraft and space goods.' },
  { id: 'road-transport', label: 'Road transport', definition: 'Lorries and road hauliers.' },
  { id: 'rail', label: 'Rail', definition: 'Railways.' },
  { id: 'shipping', label: 'Shipping', definition: 'Ships, ports and navigation goods.' },
  { id: 'logistics', label: 'Logistics and transit', definition: 'Forwarding, warehouses and transit of goods.' },
  { id: 'media', label: 'Media', definition: 'Broadcasters, press and propagandists.' },
  { id: 'culture-education', label: 'Culture and education', definition: 'Cultural institutes, universities and youth bodies.' },
  { id: 'sport', label: 'Sport', definition: 'Sports bodies and events.' },
  { id: 'aid', label: 'Aid', definition: 'Development and humanitarian aid.' },
  { id: 'migration', label: 'Migration', definition: 'Migration and border control.' },
  { id: 'travel', label: 'Travel', definition: 'Tourism, visas and entry.' },
  { id: 'legal', label: 'Legal disputes', definition: 'Courts, arbitration and claims.' },
  { id: 'intellectual-property', label: 'Intellectual property', definition: 'Copyright, trade marks and licences.' },
  { id: 'gambling', label: 'Gambling', definition: 'Gambling and lotteries.' },
  { id: 'services', label: 'Business services', definition: 'Accounting, consulting and other professional services.' },
  { id: 'trade', label: 'Trade in general', definition: 'Trade across all goods.' },
  { id: 'business', label: 'Business in general', definition: 'Companies and businesspeople across sectors.' },
] as const satisfies readonly Term[]

export const STATES = [
  { id: 'announced', label: 'Announced', definition: 'Made public but not yet, or never shown to be, in force.' },
  { id: 'in_force', label: 'In force', definition: 'The prohibition bites and no relief that counts is running.' },
  { id: 'eased', label: 'Eased', definition: 'In force, with a partial relief running that changes its state.' },
  { id: 'licensed', label: 'Listed but licensed', definition: 'The prohibition stands, but a full licence, derogation or waiver is running.' },
  { id: 'suspended', label: 'Suspended', definition: 'The prohibition stands, but a full suspension is running.' },
  { id: 'ended', label: 'Ended', definition: 'No longer in force; `ended_how` says how.' },
] as const satisfies readonly Term[]

/** The states in which a prohibition bites, whole or in part: what "measures in force" counts in headlines and charts. */
export const BITING = ['in_force', 'eased'] as const satisfies readonly (typeof STATES)[number]['id'][]

export const ENDED_HOW = [
  { id: 'lifted', label: 'Lifted', definition: 'The sender took it back.' },
  { id: 'expired', label: 'Expired', definition: 'Its term ran out, or it was a one-off act that is done.' },
  { id: 'superseded', label: 'Superseded', definition: 'A later measure took its place.' },
] as const satisfies readonly Term[]

export const EVENT_KINDS = [
  { id: 'adopted', label: 'Adopted', definition: 'The act was adopted, signed, announced with effect or entered into force for the first time.' },
  { id: 'expanded', label: 'Expanded', definition: 'The measure was widened: more goods, names, territory or duties.' },
  { id: 'amended', label: 'Amended', definition: 'The measure was changed, or a step in carrying it out took place, without a clear widening or easing.' },
  { id: 'extended', label: 'Extended', definition: 'Its term was prolonged or it was confirmed for a further period.' },
  { id: 'suspended', label: 'Suspended', definition: 'Its effect was paused; the event names the relief.' },
  { id: 'eased', label: 'Eased', definition: 'Part of what it forbids was allowed again; the event names the relief.' },
  { id: 'reimposed', label: 'Reimposed', definition: 'A suspension or licence ended and the measure bites again in full.' },
  { id: 'lifted', label: 'Lifted', definition: 'The sender ended the measure.' },
  { id: 'expired', label: 'Expired', definition: 'The measure ran out without being renewed.' },
  { id: 'delisted', label: 'Delisted', definition: 'One or more names were taken off the list; the event names the relief.' },
] as const satisfies readonly Term[]

export const RELIEF_KINDS = [
  { id: 'general_licence', label: 'General licence', definition: 'A published licence that lets anyone do, on its terms, what the measure forbids.' },
  { id: 'derogation', label: 'Derogation', definition: 'An exception written into the act itself, or a power for authorities to allow cases of a set kind.' },
  { id: 'wind_down', label: 'Wind-down', definition: 'Time to finish old contracts or leave before the prohibition bites in full.' },
  { id: 'suspension', label: 'Suspension', definition: 'The measure stays on the books but its effect is paused.' },
  { id: 'delisting', label: 'Delisting', definition: 'Names are struck off the list; the rest of the round stays.' },
  { id: 'waiver', label: 'Waiver', definition: 'Leave for named parties in another form than a published licence, or in a form that is not established.' },
] as const satisfies readonly Term[]

export const EFFECTS = [
  { id: 'full', label: 'Full', definition: 'Covers everything, or everyone, that the measure hits; goods and funds frozen before may stay frozen.' },
  { id: 'partial', label: 'Partial', definition: 'Covers some of the names, goods or dealings that the measure hits.' },
] as const satisfies readonly Term[]

export const CONFIDENCES = [
  { id: 'verified', label: 'Verified', definition: 'A source gives its date and its content.' },
  { id: 'partial', label: 'Partial', definition: 'A source gives most of it; `open` says what is not established.' },
  { id: 'recalled', label: 'Recalled', definition: 'Known, but without a source yet; to be sourced before it is quoted.' },
] as const satisfies readonly Term[]

export const DATE_PRECISIONS = [
  { id: 'month', label: 'Month', definition: 'Only the month is known; the first day stands in.' },
  { id: 'year', label: 'Year', definition: 'Only the year is known; 1 January stands in.' },
  { id: 'week', label: 'Week', definition: 'Known to within a week; the day given is one of them.' },
] as const satisfies readonly Term[]

export const COUNT_PRECISIONS = [
  { id: 'exact', label: 'Exact', definition: 'The number is known.' },
  { id: 'at_least', label: 'At least', definition: 'The number is a lower bound.' },
  { id: 'at_most', label: 'At most', definition: 'The number is an upper bound (totals only).' },
  { id: 'approximate', label: 'Approximate', definition: 'Sources give a round figure or differ by a few.' },
  { id: 'unknown', label: 'Unknown', definition: 'Names were listed, the number is not known.' },
] as const satisfies readonly Term[]

export const COUNT_KINDS = [
  { id: 'added', label: 'Added', definition: 'Names added, or parties named, by this measure.' },
  { id: 'list_total', label: 'Total of the list', definition: 'All names on the list after the act, most of them not new: never add it to others.' },
] as const satisfies readonly Term[]

export const SOURCE_KINDS = [
  { id: 'official', label: 'Official', definition: 'A site of a government, parliament, court, central authority or international organisation.' },
  { id: 'law_firm', label: 'Law firm', definition: 'A law firm, its blog or a legal newsletter it writes for.' },
  { id: 'press', label: 'Press', definition: 'A news agency, newspaper, broadcaster or trade paper.' },
  { id: 'research', label: 'Research', definition: 'A research institute, human-rights group, data project or statistics office quoted by it.' },
  { id: 'other', label: 'Other', definition: 'Anything else: republished acts, data copies, consultancies, blogs, encyclopaedias.' },
] as const satisfies readonly Term[]

export const TOTAL_BASES = [
  { id: 'source', label: 'Source', definition: 'A source states the total.' },
  { id: 'computed', label: 'Computed', definition: 'The total before plus the published count of the round.' },
  { id: 'counted', label: 'Counted', definition: 'Counted in a copy of the official list.' },
] as const satisfies readonly Term[]

export const STANDINGS = [
  { id: 'documented', label: 'Documented', definition: 'A source shows that it stands, or that it ended.' },
  { id: 'assumed', label: 'Assumed', definition: 'No source reports an end; that it still stands is an assumption.' },
] as const satisfies readonly Term[]

export const LISTS = [
  { id: 'eu-belarus', label: 'EU Belarus list (Regulation 765/2006, Decision 2012/642)', definition: 'EU Belarus list (Regulation 765/2006, Decision 2012/642).' },
  { id: 'us-sdn-belarus', label: 'OFAC list, programmes BELARUS and BELARUS-EO14038', definition: 'OFAC list, programmes BELARUS and BELARUS-EO14038.' },
  { id: 'us-visa-8015', label: 'US visa restrictions under Proclamation 8015, since the election of August 2020', definition: 'US visa restrictions under Proclamation 8015, since the election of August 2020.' },
  { id: 'uk-belarus', label: 'UK list, Belarus regime', definition: 'UK list, Belarus regime.' },
  { id: 'uk-belarus-all', label: 'UK lists over Belarus, all regimes together', definition: 'UK lists over Belarus, all regimes together.' },
] as const satisfies readonly Term[]
export type Body = (typeof BODIES)[number]['id']
export type AuthorityId = (typeof AUTHORITIES)[number]['id']
export type TypeGroup = (typeof TYPE_GROUPS)[number]['id']
export type TypeId = (typeof TYPES)[number]['id']
export type SectorId = (typeof SECTORS)[number]['id']
export type State = (typeof STATES)[number]['id']
export type EndedHow = (typeof ENDED_HOW)[number]['id']
export type EventKind = (typeof EVENT_KINDS)[number]['id']
export type ReliefKind = (typeof RELIEF_KINDS)[number]['id']
export type Effect = (typeof EFFECTS)[number]['id']
export type Confidence = (typeof CONFIDENCES)[number]['id']
export type DatePrecision = (typeof DATE_PRECISIONS)[number]['id']
export type CountPrecision = (typeof COUNT_PRECISIONS)[number]['id']
export type CountKind = (typeof COUNT_KINDS)[number]['id']
export type SourceKind = (typeof SOURCE_KINDS)[number]['id']
export type Standing = (typeof STANDINGS)[number]['id']

/** Types of one group, in the order of the vocabulary. */
export function typesOf(group: string): TypeId[] {
  return TYPES.filter(type => type.group === group).map(type => type.id)
}
