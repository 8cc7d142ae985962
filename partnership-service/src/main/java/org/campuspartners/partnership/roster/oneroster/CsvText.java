package org.campuspartners.partnership.roster.oneroster;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a CSV file, on its way to the parser. It sees what a forgiving parser swallows: bytes that are no UTF-8, a CR
 * alone, a line break in a cell, quotes out of place.
 */
final class CsvText extends Reader {

    /** Told of each place, by line from 1 and cell from 0. */
    interface Watcher {
        void found(long line, int cell, Deviation deviation);
    }

    private enum At {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED,
        AFTER_QUOTED
    }

    /** Not a character; stands for bytes that are none between the decoder and the watch. */
    private static final char NO_CHARACTER = '\uFFFF';

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char DELETE = '\u007F';

    private final InputStream in;
    private final Watcher watcher;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).flip();
    private final CharBuffer chars = CharBuffer.allocate(16 * 1024).flip();
    private boolean ended;
    private boolean begun;
    private At at = At.CELL_START;
    private boolean afterReturn;
    private long line = 1;
    private int cell;

    CsvText(InputStream in, Watcher watcher) {
        this.in = in;
        this.watcher = watcher;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void decode() throws IOException {
        chars.clear();
        boolean last = fill();
        CoderResult result = decoder.decode(bytes, chars, last);
        while (result.isError()) {
            bytes.position(bytes.position() + result.length());
            if (!chars.hasRemaining()) {
                break;
            }
            chars.put(NO_CHARACTER);
            result = decoder.decode(bytes, chars, last);
        }
        ended = last && !bytes.hasRemaining();
        chars.flip();
        if (!begun && chars.hasRemaining()) {
            begun = true;
            if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
        for (int i = chars.position(); i < chars.limit(); i++) {
            watch(i);
        }
        if (ended) {
            watchEnd();
        }
    }

    /** @return whether no more bytes will come */
    private boolean fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read > 0) {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
        return read < 0;
    }

    private void watch(int index) {
        char c = chars.get(index);
        if (c == NO_CHARACTER) {
            found(Deviation.UTF8_INVALID);
            chars.put(index, '\uFFFD');
        } else if (c < ' ' && c != '\t' && c != '\r' && c != '\n' || c == DELETE) {
            found(Deviation.CONTROL_CHARACTER);
        }
        boolean endsReturn = afterReturn && c == '\n';
        if (afterReturn && c != '\n') {
            watcher.found(line - 1, 0, Deviation.CARRIAGE_RETURN_ALONE);
        }
        afterReturn = c == '\r';
        if (endsReturn) {
            return;
        }
        if (at == At.QUOTED) {
            inQuoted(c);
        } else {
            outsideQuoted(c);
        }
    }

    private void inQuoted(char c) {
        if (c == '"') {
            at = At.QUOTE_IN_QUOTED;
        } else if (c == '\r' || c == '\n') {
            found(Deviation.LINE_BREAK_IN_CELL);
            line++;
        }
    }

    private void outsideQuoted(char c) {
        switch (c) {
            case ',' -> {
                cell++;
                at = At.CELL_START;
            }
            case '\r', '\n' -> {
                line++;
                cell = 0;
                at = At.CELL_START;
            }
            case '"' -> quote();
            default -> text();
        }
    }

    private void quote() {
        switch (at) {
            case CELL_START, QUOTE_IN_QUOTED -> at = At.QUOTED;
            case AFTER_QUOTED -> {}
            default -> found(Deviation.QUOTE_STRAY);
        }
    }

    private void text() {
        if (at == At.QUOTE_IN_QUOTED) {
            found(Deviation.TEXT_AFTER_QUOTE);
            at = At.AFTER_QUOTED;
        } else if (at == At.CELL_START) {
            at = At.PLAIN;
        }
    }

    private void watchEnd() {
        if (afterReturn) {
            watcher.found(line - 1, 0, Deviation.CARRIAGE_RETURN_ALONE);
        }
        if (at == At.QUOTED) {
            found(Deviation.QUOTE_OPEN);
        }
    }

    private void found(Deviation deviation) {
        watcher.found(line, cell, deviation);
    }
}
