package uk.haven.schooling.domain;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Big-endian numbers in byte arrays, as the database's own functions read them. */
final class Packed {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private Packed() {}

    static void putInt(byte[] target, int offset, int value) {
        INTS.set(target, offset, value);
    }

    static int getInt(byte[] source, int offset) {
        return (int) INTS.get(source, offset);
    }

    static void putShort(byte[] target, int offset, int value) {
        SHORTS.set(target, offset, (short) value);
    }

    static int getShort(byte[] source, int offset) {
        return (short) SHORTS.get(source, offset) & 0xffff;
    }
}
