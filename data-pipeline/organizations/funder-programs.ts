/** Programs that are named for the agency that runs them, by its ROR id: the Funder Registry has them under other names or several agencies. */
export const agenciesOfPrograms: ReadonlyMap<string, readonly string[]> = new Map([
  [
    // European Commission
    '00k4n6c32',
    [
      'European Union',
      'European Communities',
      'European Community',
      'Horizon 2020',
      'Horizon 2020 Research and Innovation Programme',
      'Framework Programme for Research and Innovation Horizon 2020',
      'EU Framework Programme for Research and Innovation Horizon 2020',
      'European Union Horizon 2020',
      'European Union Horizon 2020 Research and Innovation Programme',
      'Horizon 2020 Marie Skłodowska-Curie Actions',
      'Horizon Europe',
      'Horizon Europe Research and Innovation Programme',
      'European Union Horizon Europe',
      'Marie Skłodowska-Curie',
      'Marie Skłodowska-Curie Actions',
      'Marie Curie Actions',
      'European Union Seventh Framework Programme',
      'European Community Seventh Framework Programme',
      'NextGenerationEU',
      'European Union NextGenerationEU',
      'European Union Next Generation EU',
    ],
  ],
  [
    // Ministry of Science and Technology of the People's Republic of China
    '027s68j25',
    [
      'National Key Research and Development',
      'National Key Research and Development Program of China',
      'National Key Research and Development Project of China',
      'National Key Research and Development Plan of China',
      'National Key R&D Program of China',
      'National Key R&D Project of China',
      'National Basic Research Program of China',
      'National Key Basic Research Program of China',
      'National Basic Research Program of China (973 Program)',
      'National 973 Program of China',
      '973 Program',
      'National High Technology Research and Development Program of China',
      'National High-tech Research and Development Program of China',
      'National High-tech R&D Program of China (863 Program)',
      '863 Program',
      'National Key Technology R&D Program of China',
      'National Key Technologies R&D Program of China',
      'National Science and Technology Major Project of China',
      '国家重点研发计划',
      '国家重点基础研究发展计划',
      '国家高技术研究发展计划',
      '国家科技重大专项',
    ],
  ],
  [
    // National Natural Science Foundation of China
    '01h0zpd94',
    ['国家自然科学基金', '国家自然科学基金委', '国家自然科学基金委员会'],
  ],
  [
    // Japan Society for the Promotion of Science; the name of its office in London is longer
    '00hhkn466',
    ['JSPS', 'JSPS KAKENHI', 'JSPS科研費', '日本学術振興会'],
  ],
]);
