import type { Department } from '../model.ts';

const list = (text: string): readonly string[] => text.split('|');

/** The home institution's departments. Fields, words and journals are generic; no journal of these names exists. */
export const departments: readonly Department[] = [
  {
    name: 'Department of Materials Science',
    topic: 'Thin films and interfaces',
    subjects: list(
      'layered oxides|porous ceramics|amorphous alloys|doped thin films|polymer interfaces|nanowire arrays',
    ),
    methods: list('in situ diffraction|thermal annealing|strain mapping|ion implantation|phase-field modeling'),
    venues: list('Letters in Applied Strata|Archives of Solid Interfaces|Materials Notebook'),
  },
  {
    name: 'Department of Cell Biology',
    topic: 'Membrane trafficking',
    subjects: list('vesicle transport|mitochondrial fission|cell polarity|membrane repair|cytoskeletal tension'),
    methods: list('live imaging|genome-wide screening|single-particle tracking|proteomic profiling'),
    venues: list('Cellular Proceedings Quarterly|Open Membrane Reports|Archives of Organelle Research'),
  },
  {
    name: 'Department of Computer Science',
    topic: 'Distributed systems',
    subjects: list('consensus protocols|stream processing|sparse solvers|program verification|federated learning'),
    methods: list('formal proofs|trace replay|randomized algorithms|large-scale measurement'),
    venues: list('Transactions on Lawful Computing|Workshop on Patient Systems|Journal of Discrete Machines'),
  },
  {
    name: 'School of Medicine',
    topic: 'Cardiovascular outcomes',
    subjects: list('heart failure|atrial arrhythmia|renal injury|postoperative recovery|vascular stiffness'),
    methods: list('a randomized trial|a cohort study|registry data|multimodal imaging'),
    venues: list('Annals of Bedside Inquiry|Clinical Ledger|Hospital Science Reports'),
  },
  {
    name: 'Department of Earth Sciences',
    topic: 'Quaternary climate',
    subjects: list('lake sediments|glacier retreat|coastal erosion|monsoon variability|soil carbon'),
    methods: list('isotope records|satellite altimetry|core dating|regional modeling'),
    venues: list('Field Notes in Geoscience|Strata and Seas|Journal of Slow Processes'),
  },
  {
    name: 'Department of Physics',
    topic: 'Quantum gases',
    subjects: list('trapped ions|dilute condensates|topological modes|photon pairs|dark-matter candidates'),
    methods: list('interferometry|lattice simulation|cryogenic detection|effective field theory'),
    venues: list('Physical Miscellany|Annals of Cold Matter|Detector Letters'),
  },
  {
    name: 'Department of Psychology',
    topic: 'Memory and attention',
    subjects: list('working memory|reading acquisition|visual search|sleep and recall|risk judgment'),
    methods: list('a longitudinal study|eye tracking|computational modeling|a preregistered replication'),
    venues: list('Quarterly Notes on Mind|Open Behavior Records|Attention and Method'),
  },
  {
    name: 'Department of Plant Science',
    topic: 'Crop resilience',
    subjects: list('drought tolerance|root architecture|seed dormancy|leaf senescence|pathogen resistance'),
    methods: list('field phenotyping|gene editing|quantitative mapping|metabolite profiling'),
    venues: list('Root and Branch|Journal of Quiet Growth|Field Crops Ledger'),
  },
];
