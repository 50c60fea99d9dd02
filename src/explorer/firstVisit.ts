const KEY = 'skillgraph tour';

/** Whether the tour was never ended in this browser; `false` where nothing can be kept, lest it come each time. */
export function isFirstVisit(): boolean {
  try {
    return window.localStorage.getItem(KEY) === null;
  } catch {
    return false;
  }
}

/** Remembers that the tour was ended. */
export function endFirstVisit(): void {
  try {
    window.localStorage.setItem(KEY, 'seen');
  } catch {
    // Nothing can be kept: then the tour doesn't come either.
  }
}
