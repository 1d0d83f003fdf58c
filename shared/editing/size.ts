/** Widths of stages and heights of lanes in board units, where people set them. */
import { z } from 'zod';

export const sizeSchema = z.number().positive().max(100_000);
