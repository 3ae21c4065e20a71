import { timeWindows } from './time-windows.ts';

Reflect.set(window, 'timeWindows', timeWindows);
