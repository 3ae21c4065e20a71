/** One module for all kernels: each takes the addresses of its arrays in the memory that is imported. */
export { betweennessBatch } from './betweenness';
export { moveNodes } from './communities';
export { constraintForward, constraintOfRows, constraintSquares } from './constraint';
export { distancesBatch } from './distances';
export {
  eigenvectorDirection,
  eigenvectorImage,
  eigenvectorPerpendicular,
  eigenvectorResidual,
  eigenvectorStep,
} from './eigenvector';
export { pagerankRound, pagerankRows } from './pagerank';
export { pathsBatch } from './paths';
export { trianglesForward, trianglesOfRows } from './triangles';
