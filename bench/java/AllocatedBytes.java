import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.VirtualMachine;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Attaches to a JVM of this machine; for each line on standard input prints the bytes that its living threads have allocated since they
 * began, those of its management connection left out. The argument is the process id.
 */
public final class AllocatedBytes {
    private AllocatedBytes() {}

    public static void main(String[] args) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(args[0]);
        JMXServiceURL address = new JMXServiceURL(machine.startLocalManagementAgent());
        machine.detach();
        try (var connector = JMXConnectorFactory.connect(address);
                var lines = new BufferedReader(new InputStreamReader(System.in))) {
            ThreadMXBean threads = ManagementFactory.newPlatformMXBeanProxy(
                    connector.getMBeanServerConnection(), ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
            System.out.println(allocated(threads));
            while (lines.readLine() != null) {
                System.out.println(allocated(threads));
            }
        }
    }

    private static long allocated(ThreadMXBean threads) {
        long[] ids = threads.getAllThreadIds();
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        var infos = threads.getThreadInfo(ids);
        long sum = 0;
        for (int i = 0; i < ids.length; i++) {
            if (infos[i] != null && bytes[i] > 0 && !isManagement(infos[i].getThreadName())) {
                sum += bytes[i];
            }
        }
        return sum;
    }

    private static boolean isManagement(String name) {
        return name.startsWith("RMI ") || name.startsWith("JMX ") || name.equals("Attach Listener");
    }
}
