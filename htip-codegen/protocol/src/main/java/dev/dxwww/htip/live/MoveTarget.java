package dev.dxwww.htip.live;

import dev.dxwww.htip.FrameWriter;

/** Where nodes go. */
record MoveTarget(FrameWriter out, int parent, int before) {}
