/**
 * Words that are one word when names of organizations are compared: abbreviations, inflections and languages. Folded. Each line begins
 * with the word that stands for the others; `+` joins the words that a compound is made of.
 */
export const wordFamilies: readonly string[] =
  `univ university universities universitat universitaet universite universita universidad universidade universidades universitet universitetet universitetas universiteit universitas univerzita univerzitet univerza univerzitetni uniwersytet universitatea universitesi universitaria universitario universitarios universitarias universitaires universitaire universitari universitarie uni univers univerity univeristy unversity yliopisto egyetem ulikool universitate universitatis unicersity
inst institute institut instituto istituto institutes institutet institutul instytut instit instituut institutt institucio enstitusu insititute intitute instituts instiute
institution institutions institucion instituicao
tech technology technologies technol technological technical technische technischen technischer tecnologia tecnologica tecnologico tecnologias technologie technologique technique techniques tecnica tecnico teknologi teknologiska tekniska tekniske teknik technik technicka techn technics tehnica
sci science sciences ciencias ciencia scienze scienza wissenschaften wissenschaft scientific scientifique scientifiques cientifica cientifico scientifico scientifica scien stiinte
med medicine medical medicina medizin medizinische medizinischen medizinischer medico medica medicale medicas medicinos medicinsk medycyny medyczny medycznego medycznej medic medecine medicin
eng engineering engineer engineers engn engg engrg ingenieria ingegneria engenharia ingenieurwissenschaften ingenierie ingenieros
coll college colleges colegio colege collage
acad academy academia akademie akademia academie akademi akad accademia academies akademiya academic
lab laboratory laboratories labs laboratoire laboratoires laboratorio laboratorios labor laboratorium laboratori laborator
hosp hospital hospitals hopital hopitaux hospitalier hospitaliers ospedale ospedali ospedaliera ospedaliero ospedaliere ziekenhuis krankenhaus krankenhauser sykehus sygehus sjukhus szpital hospitalario hospitalar spital sairaala nemocnice hospitalaria hastanesi hastahanesi
clinic clinics clin clinica clinical klinik klinikum kliniken clinique cliniques clinicas clinico kliniek klinika
nat national natl nacional nationale nationales nazionale nationalen nasional nationella nationaal narodowy narodni nazionali nacionales
int international intl internacional internationale internazionale internationales
dept department dep departamento departement dipartimento dpto depto dpt deptt departments departament dpartment
fac faculty fakultas faculte facultad facolta faculdade fakultat fakultaet fakultet faculties facultes fakulta fakultesi faculteit facultat fak
sch school schools ecole ecoles escuela escuelas escola escolas scuola schule
ctr center centre cntr centro centrum zentrum centers centres centros centra centri centr centar cent merkezi
res research recherche recherches investigacion investigaciones pesquisa pesquisas ricerca ricerche forschung rech researches resarch reserach
agr agriculture agricultural agric agricola agricoltura agriculturae agrarian agraria agricultura
polytech polytechnic politecnico polytechnique politecnica politecnic politeknik polytechnical polytechnica politechnika politehnica polytechnics polytecnic polytechn
found foundation fdn fundacion fundacao fondation fondazione stiftung foundations stichting fundacio fonden
min ministry minist ministerio ministere ministero ministerium ministerstwo ministries
gov government govt gouvernement goverment
manag management mgmt manage gestion gestao
phys physics fisica physik physique fysik physical physic
chem chemistry quimica chimie chemie chimica chemical chemicals
math mathematics maths matematica matematicas mathematical mathematik mathematiques mathemat
bio biology biol biological biologia biologie
biotech biotechnology biotechnol biotechnological
comput computer computing computers computational comp computacion computation
electr electronics electron electronic electrical elec elect electric
inf information info informacion informations
inform informatics informatik informatica informatique
commun communication communications communic
aeronaut aeronautics aeronautical aeronautic aeron
astronaut astronautics astronautical
environ environment environmental environments medio+ambiente
grant grants
fund funds
road roads
scholarship scholarships
natural nature naturelle naturales
health hlth salud saude sante gesundheit halsa
educ education educacion educational educacao
econ economics economy economic economia economicas economie
bus business
adm administration admin administracion administracao
assoc association asociacion associacao associazione
soc society sociedad sociedade societe societa
soci social sociales
council consejo conselho consiglio conseil
cons consejo
appl applied aplicada aplicadas applicata
nucl nuclear nucleare
petr petroleum petrol petro petroleos
min mining
mater materials material materiales
mech mechanical mechanics mecanica
mol molecular molec
pharm pharmacy pharmaceutical pharmaceuticals farmacia pharmacol pharmaceut pharma pharmacie
vet veterinary veterinaria veterinarian veterinaire
dent dental dentistry odontologia stomatology
surg surgery
dev development developpement desarrollo
ind industrial industry industries industria
obs observatory observatoire observatorio observ observatories
astron astronomy astronomical astronomia
astrophys astrophysics astrofisica
geol geology geological geologia
oceanogr oceanography oceanographic
meteorol meteorology meteorological
atmos atmospheric
teach teacher teachers
train training
st saint sankt sint santo sveti ste sainte
mt mount
fed federal federale federais
fedn federation
rep republic
auton autonomous autonoma autonomo autonome
catol catholic catolica catolique catholique cattolica katholieke katholische
lib libre
north northern nord norte
south southern sud sur sul
east eastern est este leste
west western ouest oeste
northeast northeastern noreste nordeste
northwest northwestern noroeste
southeast southeastern sudeste sureste
southwest southwestern suroeste
central zentrale centrale
publ public publique publica pubblica
cancer canc cancers krebs
children childrens child childs
women womens
men mens
veteran veterans
stud studies studi estudios etudes studium
hochsch hochschule hochschulen fachhochschule hogeschool hogskola hogskolan hoyskole hojskole
state stato estado estadual estatal statale
royal kungliga koninklijke real
grad graduate
adv advanced
lang language languages
arts art
post+grad postgraduate
ctr+hosp+univ chu
univ+hosp universitatsspital universitetssykehus universitetshospital universitetssjukhus unispital universitatskrankenhaus
univ+clinic universitatsklinikum universitatsklinik universitatskliniken uniklinik uniklinikum universitaetsklinikum
univ+med universitatsmedizin
res+ctr forschungszentrum
res+inst forschungsinstitut
group grp gruppe groupe grupo
serv service services servizi servizio servicio servicios servico
syst system systems sistema sistemi
prog program programme programs programmes
off office
comm commission comision comissao commissione
comt committee
org organization organisation organizacion
ag agency agcy agenzia agencia agence agentur agencies
div division divisions
sect section
unit units unite unidad unidade unita
museum museo musee museu muzeum
library biblioteca
garden gardens
gen general generale generales
reg regional region regione regionale
prov provincial province provincia
city ciudad cidade
county cty`.split('\n');
