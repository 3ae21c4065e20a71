/** OpenAlex stops listing authorships here, in every record, and does not always say so. */
export const listedAuthorships = 100;
