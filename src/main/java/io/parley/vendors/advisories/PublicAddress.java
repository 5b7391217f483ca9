package io.parley.vendors.advisories;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Whether an address is on the public internet, by IANA's registries of special-purpose addresses (RFC 6890). */
final class PublicAddress {
    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet6Address
                ? isPublic6(bytes)
                : isPublic4(bytes[0] & 255, bytes[1] & 255, bytes[2] & 255);
    }

    private static boolean isPublic4(int a, int b, int c) {
        return a != 0
                && a != 10
                && a != 127
                && !(a == 100 && b >= 64 && b < 128) // shared by carriers
                && !(a == 169 && b == 254)
                && !(a == 172 && b >= 16 && b < 32)
                && !(a == 192 && b == 168)
                && !(a == 192 && b == 0 && (c == 0 || c == 2))
                && !(a == 198 && (b == 18 || b == 19 || b == 51 && c == 100))
                && !(a == 203 && b == 0 && c == 113)
                && a < 224;
    }

    /** Global unicast is 2000::/3; inside it, ways to write an IPv4 address and documentation are not. */
    private static boolean isPublic6(byte[] b) {
        boolean global = (b[0] & 0xE0) == 0x20;
        boolean teredo = b[0] == 0x20 && b[1] == 1 && b[2] == 0 && b[3] == 0;
        boolean sixToFour = b[0] == 0x20 && b[1] == 2;
        boolean documentation = b[0] == 0x20 && b[1] == 1 && b[2] == 0x0D && (b[3] & 255) == 0xB8;
        return global && !teredo && !sixToFour && !documentation;
    }
}
