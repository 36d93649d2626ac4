/** Countries. */
export const COUNTRY_NAMES = namesIn(`
England; Wales; Scotland; Northern Ireland; Great Britain; United Kingdom; England and Wales; Ireland; France; Germany; Spain; Italy;
Netherlands; Belgium; Austria; Switzerland; Sweden; Norway; Denmark; Finland; Poland; Portugal; Australia; New Zealand; Canada; UK;
GB; United States; USA; Nederland; België; Belgique; Deutschland; Österreich; Schweiz; Suisse; Svizzera; España; Italia; Polska; Sverige; Norge;
Danmark; Suomi; Éire; Cymru; Alba
`);

/** Areas that hold others: forces, counties and regions. */
export const LARGE_PLACES = namesIn(`
Avon and Somerset; Bedfordshire; Cambridgeshire; Cheshire; City of London; Cleveland; Cumbria; Derbyshire; Devon and Cornwall;
Dorset; Durham; Dyfed-Powys; Essex; Gloucestershire; Greater Manchester; Gwent; Hampshire; Hampshire and Isle of Wight;
Hertfordshire; Humberside; Kent; Lancashire; Leicestershire; Lincolnshire; Merseyside; Metropolitan; Metropolitan Police; Norfolk;
North Wales; North Yorkshire; Northamptonshire; Northumbria; Nottinghamshire; South Wales; South Yorkshire; Staffordshire; Suffolk;
Surrey; Sussex; Thames Valley; Warwickshire; West Mercia; West Midlands; West Yorkshire; Wiltshire; Police Scotland; PSNI;
British Transport Police; North East; North West; Yorkshire and the Humber; East Midlands; East of England; London; Greater London;
South East; South West; Avon; Somerset; Devon; Cornwall; Buckinghamshire; Berkshire; Oxfordshire; Herefordshire;
Worcestershire; Shropshire; Rutland; East Sussex; West Sussex; Tyne and Wear; Northumberland; Isle of Wight; Isles of Scilly;
East Riding of Yorkshire; Gwynedd; Powys; Dyfed; Clwyd; Middlesex; New South Wales; Victoria; Queensland; South Australia;
Western Australia; Tasmania; Northern Territory; Australian Capital Territory; Ontario; Quebec; Québec; British Columbia; Alberta;
Manitoba; Saskatchewan; Nova Scotia; New Brunswick; Leinster; Munster; Connacht; Ulster; ACT
`);

/** Regions of England, with the forces and counties that each holds. */
export const REGIONS: ReadonlyMap<string, readonly string[]> = new Map(
  namesIn(`
North East: Cleveland, Durham, Northumbria, Northumberland, Tyne and Wear;
North West: Cheshire, Cumbria, Greater Manchester, Lancashire, Merseyside;
Yorkshire and the Humber: Humberside, North Yorkshire, South Yorkshire, West Yorkshire;
East Midlands: Derbyshire, Leicestershire, Lincolnshire, Northamptonshire, Nottinghamshire;
East of England: Bedfordshire, Cambridgeshire, Essex, Hertfordshire, Norfolk, Suffolk;
London: City of London, Metropolitan, Metropolitan Police;
South East: Hampshire, Hampshire and Isle of Wight, Kent, Surrey, Sussex, Thames Valley;
South West: Avon and Somerset, Devon and Cornwall, Dorset, Gloucestershire, Wiltshire
`).map((line) => {
    const [region = "", forces = ""] = line.split(":");
    return [region, forces.split(",").map((name) => name.trim())];
  }),
);

/** Districts of the United Kingdom; states, boroughs and large cities of other countries. */
export const DISTRICTS = namesIn(`
Adur; Amber Valley; Arun; Ashfield; Ashford; Babergh; Barking and Dagenham; Barnet; Barnsley; Basildon; Basingstoke and Deane;
Bassetlaw; Bath and North East Somerset; Bedford; Bexley; Birmingham; Blaby; Blackburn with Darwen; Blackpool; Bolsover; Bolton;
Boston; Bournemouth; Bournemouth, Christchurch and Poole; Bracknell Forest; Bradford; Braintree; Breckland; Brent; Brentwood;
Brighton and Hove; Brighton; Bristol; Broadland; Bromley; Bromsgrove; Broxbourne; Broxtowe; Burnley; Bury; Calderdale; Cambridge;
Camden; Cannock Chase; Canterbury; Castle Point; Charnwood; Chelmsford; Cheltenham; Cherwell; Cheshire East;
Cheshire West and Chester; Chester; Chesterfield; Chichester; Chorley; Colchester; Cotswold; Coventry; Crawley; Croydon; Dacorum;
Darlington; Dartford; Derby; Derbyshire Dales; Doncaster; Dover; Dudley; Ealing; East Cambridgeshire; East Devon; East Hampshire;
East Hertfordshire; East Lindsey; East Staffordshire; East Suffolk; Eastbourne; Eastleigh; Elmbridge; Enfield; Epping Forest;
Epsom and Ewell; Erewash; Exeter; Fareham; Fenland; Folkestone and Hythe; Forest of Dean; Fylde; Gateshead; Gedling; Gloucester;
Gosport; Gravesham; Great Yarmouth; Greenwich; Guildford; Hackney; Halton; Hammersmith and Fulham; Harborough; Haringey; Harlow;
Harrow; Hart; Hartlepool; Hastings; Havant; Havering; Hertsmere; High Peak; Hillingdon; Hinckley and Bosworth; Horsham; Hounslow;
Huntingdonshire; Hyndburn; Ipswich; Islington; Kensington and Chelsea; King's Lynn and West Norfolk; Kingston upon Hull; Hull;
Kingston upon Thames; Kirklees; Knowsley; Lambeth; Lancaster; Leeds; Leicester; Lewes; Lewisham; Lichfield; Lincoln; Liverpool;
Luton; Maidstone; Maldon; Malvern Hills; Manchester; Mansfield; Medway; Melton; Merton; Mid Devon; Mid Suffolk; Mid Sussex;
Middlesbrough; Milton Keynes; Mole Valley; New Forest; Newark and Sherwood; Newcastle upon Tyne; Newcastle-under-Lyme; Newcastle;
Newham; North Devon; North East Derbyshire; North East Lincolnshire; North Hertfordshire; North Kesteven; North Lincolnshire;
North Norfolk; North Northamptonshire; North Somerset; North Tyneside; North Warwickshire; North West Leicestershire; Northampton;
Norwich; Nottingham; Nuneaton and Bedworth; Oadby and Wigston; Oldham; Oxford; Pendle; Peterborough; Plymouth; Poole; Portsmouth;
Preston; Reading; Redbridge; Redcar and Cleveland; Redditch; Reigate and Banstead; Ribble Valley; Richmond upon Thames; Rochdale;
Rochford; Rossendale; Rother; Rotherham; Rugby; Runnymede; Rushcliffe; Rushmoor; Salford; Sandwell; Sefton; Sevenoaks; Sheffield;
Slough; Solihull; South Cambridgeshire; South Derbyshire; South Gloucestershire; South Hams; South Holland; South Kesteven;
South Norfolk; South Oxfordshire; South Ribble; South Staffordshire; South Tyneside; Southampton; Southend; Southend-on-Sea;
Southend on Sea; Southwark; Spelthorne; St Albans; St. Helens; St Helens; Stafford; Staffordshire Moorlands; Stevenage; Stockport;
Stockton-on-Tees; Stoke-on-Trent; Stratford-on-Avon; Stroud; Sunderland; Surrey Heath; Sutton; Swale; Swindon; Tameside; Tamworth;
Tandridge; Teignbridge; Telford and Wrekin; Tendring; Test Valley; Tewkesbury; Thanet; Three Rivers; Thurrock; Tonbridge and Malling;
Torbay; Torridge; Tower Hamlets; Trafford; Tunbridge Wells; Uttlesford; Vale of White Horse; Wakefield; Walsall; Waltham Forest;
Wandsworth; Warrington; Warwick; Watford; Waverley; Wealden; Welwyn Hatfield; West Berkshire; West Devon; West Lancashire;
West Lindsey; West Northamptonshire; West Oxfordshire; West Suffolk; Westminster; Wigan; Winchester; Windsor and Maidenhead; Wirral;
Woking; Wokingham; Wolverhampton; Worcester; Worthing; Wychavon; Wyre; Wyre Forest; York; Clacton; Harwich; Canvey; Witham; Grays;
Blaenau Gwent; Bridgend; Caerphilly; Cardiff; Carmarthenshire; Ceredigion; Conwy; Denbighshire; Flintshire; Isle of Anglesey;
Merthyr Tydfil; Monmouthshire; Neath Port Talbot; Newport; Pembrokeshire; Rhondda Cynon Taf; Swansea; Torfaen; Vale of Glamorgan;
Wrexham; Aberdeen; Aberdeenshire; Angus; Argyll and Bute; Edinburgh; Glasgow; Dundee; Fife; Highland; Falkirk; Stirling;
Perth and Kinross; Moray; Inverclyde; Midlothian; West Lothian; East Lothian; Scottish Borders; Renfrewshire; Belfast; Derry; Antrim;
Armagh; Down; Fermanagh; Tyrone; Sydney; Melbourne; Brisbane; Perth; Adelaide; Canberra; Belconnen; Gungahlin; Tuggeranong; Woden;
Weston Creek; Molonglo; Inner North; Inner South; Auckland; Wellington; Waikato; Otago; Bay of Plenty; Newfoundland and Labrador;
Prince Edward Island; Yukon; Northwest Territories; Nunavut; Toronto; Montreal; Vancouver; Calgary; Ottawa; Alabama; Alaska; Arizona;
Arkansas; California; Colorado; Connecticut; Delaware; Florida; Georgia; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky;
Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire;
New Jersey; New Mexico; New York; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina;
South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; Washington; West Virginia; Wisconsin; Wyoming; Chicago; Los Angeles;
San Francisco; Seattle; Philadelphia; Bronx; Brooklyn; Manhattan; Queens; Staten Island; Dublin; Cork; Galway; Limerick; Berlin;
Hamburg; Bremen; Bayern; Hessen; Sachsen; Thüringen; Brandenburg; Saarland; Niedersachsen; Baden-Württemberg; Nordrhein-Westfalen;
Rheinland-Pfalz; Sachsen-Anhalt; Schleswig-Holstein; Mecklenburg-Vorpommern; Mitte; Pankow; Neukölln; Spandau; Paris; Lyon;
Marseille; Toulouse; Bordeaux; Bretagne; Normandie; Corse; Occitanie; Madrid; Barcelona; Cataluña; Andalucía; Roma; Milano;
Amsterdam; Rotterdam; Utrecht
`);

function namesIn(text: string): readonly string[] {
  return text.split(";").map((name) => name.trim());
}
