package net

// sendBuffer is what waits to be sent: small pieces are gathered in blocks, so
// that many short writes become few system calls.
type sendBuffer struct {
	blocks [][]byte
	size   int
}

// blockSize is up to which size pieces are gathered in one block.
const blockSize = 64 << 10

// add appends a copy of p.
func (b *sendBuffer) add(p []byte) {
	b.size += len(p)
	if n := len(b.blocks); n > 0 {
		if last := b.blocks[n-1]; len(last)+len(p) <= blockSize {
			b.blocks[n-1] = append(last, p...)
			return
		}
	}
	b.blocks = append(b.blocks, append(make([]byte, 0, max(len(p), 512)), p...))
}

// first returns the piece to send next, nil if there is none.
func (b *sendBuffer) first() []byte {
	if len(b.blocks) == 0 {
		return nil
	}
	return b.blocks[0]
}

// sent takes n bytes of the first piece out.
func (b *sendBuffer) sent(n int) {
	b.size -= n
	if n < len(b.blocks[0]) {
		b.blocks[0] = b.blocks[0][n:]
		return
	}
	b.blocks[0] = nil
	b.blocks = b.blocks[1:]
	if len(b.blocks) == 0 {
		b.blocks = nil
	}
}

func (b *sendBuffer) clear() { *b = sendBuffer{} }
