/** What the window and the worker that routes flows say to each other; all of it data. */
import type { Language } from '#shared/i18n';
import type { DrawnFlows, FlowRoute, RoutedBoard } from '#shared/layout';

export interface RouteRequest {
  readonly board: RoutedBoard;
  readonly flows: DrawnFlows;
  /** Of the labels. */
  readonly language: Language;
}

export interface LayoutWorker {
  /**
   * Routes the flows of one of the window's boards, keeping those still right, and answers with
   * the routes that differ from its last answer for that board.
   */
  route(boardKey: number, request: RouteRequest): Promise<readonly FlowRoute[]>;
  forget(boardKey: number): Promise<void>;
}
