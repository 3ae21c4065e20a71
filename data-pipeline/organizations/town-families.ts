/**
 * Towns by the names that other languages and other times have for them, as word families are written: folded, each line begins with the
 * word that stands for the others. Names that are another town's or a common word are left out (Monaco for Munich, Louvain and Leuven).
 */
export const townFamilies: readonly string[] = `munich muenchen munchen munique
cologne koln koeln
vienna wien viena becs
zurich zuerich zurigo
geneva geneve genf ginevra ginebra
milan milano mailand
turin torino
rome roma
florence firenze florenz
naples napoli neapel
venice venezia venedig venise venecia
prague praha prag praga
warsaw warszawa warschau varsovie varsovia
moscow moskva moskau moscou moscu москва
lisbon lisboa lissabon lisbonne
seville sevilla
copenhagen kobenhavn kopenhagen copenhague
gothenburg goteborg
brussels bruxelles brussel bruessel bruselas
antwerp antwerpen anvers amberes
ghent gent gand
kyiv kiev київ киев kijow
beijing peking pekin pechino 北京 北京市
guangzhou canton 广州 广州市
berne bern berna
basle basel
tehran teheran
kolkata calcutta
mumbai bombay
chennai madras
bengaluru bangalore
belgrade beograd belgrad belgrado
bucharest bucuresti bukarest bucarest
cracow krakow krakau cracovia cracovie
athens athina athen athenes atenas atene athinai
crete kriti
padua padova padoue
genoa genova genua
duesseldorf dusseldorf
tuebingen tubingen
goettingen gottingen
wuerzburg wurzburg
nuernberg nurnberg nuremberg norimberga
saarbruecken saarbrucken
osnabrueck osnabruck
luebeck lubeck
giessen giesen
london londres londra
paris parigi
berlin berlino berlim
hamburg hamburgo amburgo
frankfurt francfort francoforte
leipzig lipsia
dresden dresde dresda
mainz mayence maguncia
strasbourg strassburg strasburgo
marseille marseilles marsiglia
bordeaux burdeos
lyon lyons lione
nice nizza
mantua mantova
lucerne luzern lucerna
lausanne losanna
salzburg salisburgo
hague haag
bruges brugge
liege luttich luik
porto oporto
zaragoza saragossa
edinburgh edimbourg edimburgo
helsinki helsingfors
wroclaw breslau
gdansk danzig
szczecin stettin
poznan posen
vilnius wilno vilna
kaunas kowno
lviv lvov lwow lemberg
kharkiv kharkov
odesa odessa
ljubljana laibach
trieste triest
brno brunn
plzen pilsen
olomouc olmutz
thessaloniki saloniki salonika thessalonica
istanbul constantinople konstantinopel
nicosia lefkosia lefkosa
cairo kairo
algiers alger argel
beirut beyrouth
damascus damaskus
baghdad bagdad
jeddah jiddah djeddah
makkah mecca
havana habana
petersburg peterburg petersbourg petersburgo петербург
novosibirsk новосибирск
ekaterinburg yekaterinburg екатеринбург
kazan казань
tomsk томск
minsk минск
shanghai schanghai 上海 上海市
nanjing nanking 南京 南京市
tianjin tientsin 天津 天津市
chongqing chungking 重庆 重庆市
wuhan 武汉 武汉市
chengdu 成都 成都市
hangzhou 杭州 杭州市
tokyo tokio 东京 東京 東京都
osaka 大阪 大阪市
kyoto kioto 京都 京都市
seoul seul 서울 서울시 서울특별시
taipei taipeh 台北 臺北 台北市 臺北市
hong+kong hongkong 香港
yangon rangoon
pune poona
vadodara baroda
varanasi benares banaras
mysuru mysore
mangaluru mangalore
puducherry pondicherry
kozhikode calicut
thiruvananthapuram trivandrum
gurugram gurgaon`.split('\n');
