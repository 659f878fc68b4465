package dev.dxwww.runtime.observe.internal;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.ThreadMXBean;
import java.util.List;

import com.sun.management.UnixOperatingSystemMXBean;

/**
 * What the Java platform tells of itself. Made once, away from requests: the first use of the
 * management beans initialises many classes.
 */
final class JvmMetrics {
  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans();
  private final double started = ManagementFactory.getRuntimeMXBean().getStartTime() / 1e3;

  void write(MetricsText out) {
    memory(out);
    collectors(out);
    out.family("jvm_threads_current", "gauge", "Platform threads.");
    out.sample("jvm_threads_current", "", threads.getThreadCount());
    out.family("jvm_info", "gauge", "Version of the Java platform.");
    out.sample("jvm_info",
        MetricsText.label("version", Runtime.version().toString())
            + ","
            + MetricsText.label("vendor", System.getProperty("java.vendor", "")),
        1);
    process(out);
  }

  private void memory(MetricsText out) {
    MemoryUsage heap = memory.getHeapMemoryUsage();
    MemoryUsage other = memory.getNonHeapMemoryUsage();
    pair(out, "jvm_memory_used_bytes", "Memory in use.", heap.getUsed(), other.getUsed());
    pair(out, "jvm_memory_committed_bytes", "Memory taken from the system.",
        heap.getCommitted(), other.getCommitted());
    out.family("jvm_memory_max_bytes", "gauge", "Most memory there can be; -1 without a limit.");
    out.sample("jvm_memory_max_bytes", "area=\"heap\"", heap.getMax());
  }

  private static void pair(MetricsText out, String name, String help, long heap, long other) {
    out.family(name, "gauge", help);
    out.sample(name, "area=\"heap\"", heap);
    out.sample(name, "area=\"nonheap\"", other);
  }

  private void collectors(MetricsText out) {
    out.family("jvm_gc_collection_seconds", "summary", "Time spent collecting garbage.");
    for (GarbageCollectorMXBean collector : collectors) {
      String label = MetricsText.label("gc", collector.getName());
      out.sample("jvm_gc_collection_seconds_count", label,
          Math.max(0, collector.getCollectionCount()));
      out.sample("jvm_gc_collection_seconds_sum", label,
          Math.max(0, collector.getCollectionTime()) / 1e3);
    }
  }

  private void process(MetricsText out) {
    out.family("process_start_time_seconds", "gauge", "Start, in seconds since 1970.");
    out.sample("process_start_time_seconds", "", started);
    if (system instanceof UnixOperatingSystemMXBean unix) {
      out.family("process_cpu_seconds_total", "counter", "Time of processors used.");
      out.sample("process_cpu_seconds_total", "", unix.getProcessCpuTime() / 1e9);
      out.family("process_open_fds", "gauge", "Open file descriptors.");
      out.sample("process_open_fds", "", unix.getOpenFileDescriptorCount());
      out.family("process_max_fds", "gauge", "Most open file descriptors.");
      out.sample("process_max_fds", "", unix.getMaxFileDescriptorCount());
    }
  }
}
