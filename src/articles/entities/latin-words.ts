/** Words that begin with a capital in English without being a part of a company's name, and words that say what a name is of. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/[\s]+/u));

/** They end a run of capitals in front of them and begin none. */
export const NO_NAME_WORDS = words(
  "A An The This That These Those It Its They Their He She We Our You Your I His Her In On At By For From With Without Into Over Under About As But And Or Nor So Yet If When While Whereas Where Who Whose What Which Why How After Before Since Until Once During " +
    "Despite Although Though Because Amid Among Across Against Between Beyond Both Each Either Neither Every Some Any Most Many Much More Less Few Several Other Others Another All Half Such Same Still Also Even Just Only Then There Here Now Meanwhile However Moreover Furthermore " +
    "Additionally Separately Elsewhere Overall Overnight Earlier Later Recently Currently Today Yesterday Tomorrow Last Next First Second Third Fourth Finally Similarly Instead Thus Hence Therefore Nevertheless Nonetheless Yes No Not Never Unlike Like Than To Of Off Out Up Down Per Via Versus Vs " +
    "Is Are Was Were Be Been Being Has Have Had Do Does Did Will Would Could Should May Might Must Can Let Look Looking Excluding Including Compared According Following Based Given Driven Led Backed Boosted Affected Hit " +
    "January February March April June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun " +
    "Q1 Q2 Q3 Q4 H1 H2 FY 1H 2H 1Q 2Q 3Q 4Q YoY QoQ YTD GMT HKT EST ET " +
    "Shares Share Stock Stocks Equities Equity Revenue Revenues Sales Profit Profits Earnings Net Gross Operating Adjusted Total Turnover Volume Volumes Trading Investors Analysts Economists Traders Strategists Officials Markets Market Futures Bonds Yields Treasuries Oil Crude Gold Silver Copper Prices Inflation Growth Exports Imports Output Deliveries Shipments Orders Margin Margins Dividend Dividends Cash Debt Capital Spending Capex Costs Demand Supply " +
    "Banks Banking Tech Technology Technologies Semiconductor Semiconductors Chip Chips Chipmakers Software Internet Property Properties Developers Automakers Carmakers Insurers Energy Utilities Healthcare Consumer Financials Industrials Materials Telecoms Airlines Retail Retailers Media Gaming Biotech Pharma Solar Steel Cement " +
    "ADR ADRs ADS ADSs IPO IPOs ETF ETFs GDP CPI PPI PMI AI EV EVs USD HKD CNY RMB EUR JPY GBP US UK EU UN CEO CFO COO CTO Inc Corp Ltd Co PLC Group Holdings Limited Company Companies Board Management Chief Executive Officer Chairman Chairwoman Chairperson President Director Analyst Economist Strategist Manager Founder Mr Mrs Ms Dr Sir Governor Minister Secretary Premier Senator " +
    "Key Risk Risks Outlook Note Notes Source Sources Summary Highlights Overview Background Disclaimer Data Figures Table Chart Photo Image Editor Reporting Reuters Writing Updated Published Read Click Related Contact Copyright Share Facebook Twitter LinkedIn WhatsApp Newsletter Class Series Chapter Section Article Part Phase Version",
);

/** Countries, cities and what comes from there; a run of nothing but these names no company. */
export const PLACE_WORDS = words(
  "China Chinese Hong Kong Hongkong Mainland Beijing Shanghai Shenzhen Guangzhou Hangzhou Chengdu Tianjin Wuhan Nanjing Macau Macao Taiwan Taiwanese Taipei Asia Asian Pacific Japan Japanese Tokyo Korea Korean Seoul South North East West India Indian Mumbai Singapore Singaporean Malaysia Malaysian Thailand Thai Vietnam Vietnamese Indonesia Indonesian Philippines Australia Australian Sydney New Zealand " +
    "America American Americas U.S US USA United States Kingdom U.K UK Britain British England London Europe European Eurozone EU Germany German Frankfurt France French Paris Italy Italian Spain Spanish Swiss Switzerland Netherlands Dutch Sweden Swedish Norway Denmark Danish Ireland Irish Russia Russian Moscow Ukraine Ukrainian Middle Eastern Saudi Arabia Arabian Dubai Abu Dhabi UAE Israel Israeli Iran Iranian Turkey Turkish Africa African Egypt Nigeria Brazil Brazilian Mexico Mexican Canada Canadian Latin Western Eastern Northern Southern Global World International Washington York California Texas Silicon Valley Wall Street Main White House Congress Senate Capitol Greater Bay Area Yangtze River Delta Belt Road Central Committee Party State Council Lunar Year Golden Week Day Christmas Easter Spring Festival National",
);

/** Singular nouns that stand before a company's name: `carmaker Xinyue`, `start-up Haoyu`. */
export const TRADE_BEFORE =
  /\b(?:compan(?:y|ies)|firm|firms|group|start-?ups?|unicorns?|giants?|makers?|[a-z]+makers?|developers?|operators?|retailers?|lenders?|insurers?|brokers?|brokerage|manufacturers?|suppliers?|providers?|producers?|rivals?|peers?|competitors?|platforms?|conglomerates?|subsidiar(?:y|ies)|unit|affiliate|carrier|airline|miners?|refiner|utility|parent|partner|designer|exchange|foundry|leaders?|heavyweights?|names like|such as|players?|shares of|shares in|stake in|IPO of|listing of|acquisition of|acquire|acquired|acquires|acquiring|bought|backed by|spin-off of|merger with|deal with|partnership with) $/u;

/** What the last word of a name says of what it is of. */
export const KIND_ENDINGS = {
  index: words("Index Composite Average"),
  fund: words("ETF Fund Trust REIT"),
  institution: words(
    "Bank Bancorp Securities Capital Research Advisors Advisers Investments Investment Management Commission Authority Ministry Bureau Administration Exchange Association Institute Council Agency Analytics Economics Ratings Consulting Consultancy Brokerage Futures Partners",
  ),
  company: words(
    "Technology Technologies Tech Motor Motors Pharma Pharmaceutical Pharmaceuticals Semiconductor Semiconductors Robotics Electronics Electric Energy Biologics Biotech Biosciences Bioscience Therapeutics Biopharma Software Airlines Airways Steel Cement Foods Food Auto Automobile Automotive Media Entertainment Healthcare Medical Sciences Labs Laboratories Systems Networks Power Petroleum Mining Resources Properties Land Insurance Telecom Mobile Logistics Materials Solutions Brands Sports Retail Intelligence Industries Industrial Chemical Chemicals Heavy Gas Water Shipping Aerospace Aviation Interactive Games Gaming Education Express Beverage Breweries Brewery Dairy Jewellery Hotels Studios Microelectronics Display Battery Photonics Optical Instruments Devices Genomics Vision Digital Cloud Online",
  ),
} as const;
