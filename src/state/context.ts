import { createContext } from 'svelte';
import type { Answers } from './answers.ts';
import type { Import } from './import.svelte.ts';
import type { NoticeDraft } from './notice-draft.svelte.ts';
import type { NetworkFileQuestion, NetworkQuestion, TrendQuestions } from './long-question.svelte.ts';
import type { NetworkLayout } from './network-layout.svelte.ts';
import type { QueryDesk } from './query-desk.svelte.ts';
import type { Reconciliation } from './reconciliation.svelte.ts';
import type { RefinedBetweenness } from './refined-betweenness.svelte.ts';
import type { ReviewBook } from './reviews.svelte.ts';
import type { Route } from './route.svelte.ts';
import type { Theme } from './theme.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** Set once, in App.svelte; read by every view below it. */
export const [getWorkspace, setWorkspace] = createContext<Workspace>();
export const [getImport, setImport] = createContext<Import>();
export const [getReviews, setReviews] = createContext<ReviewBook>();
export const [getRoute, setRoute] = createContext<Route>();
export const [getTheme, setTheme] = createContext<Theme>();
export const [getAnswers, setAnswers] = createContext<Answers>();
export const [getNetworkQuestion, setNetworkQuestion] = createContext<NetworkQuestion>();
export const [getTrendQuestions, setTrendQuestions] = createContext<TrendQuestions>();
export const [getNetworkLayout, setNetworkLayout] = createContext<NetworkLayout>();
export const [getRefinedBetweenness, setRefinedBetweenness] = createContext<RefinedBetweenness>();
export const [getQueryDesk, setQueryDesk] = createContext<QueryDesk>();
export const [getReconciliation, setReconciliation] = createContext<Reconciliation>();
export const [getNotice, setNotice] = createContext<NoticeDraft>();
export const [getNetworkFileQuestion, setNetworkFileQuestion] = createContext<NetworkFileQuestion>();
