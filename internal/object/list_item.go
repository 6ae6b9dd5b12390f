package object

// GetItem is l[key].
func (l *List) GetItem(t Thread, key Value) (Value, *Exception) {
	if sl, ok := key.Object().(*Slice); ok {
		start, _, step, n, err := SliceIndices(t, sl, l.length)
		if err != nil {
			return Null, err
		}
		if step == 1 {
			return Of(CopyList(l.Items[start : start+n])), nil
		}
		return Of(&List{sliceItems(l.Items, start, step, n)}), nil
	}
	i, err := seqIndex(t, key, l.length, "list", "list index out of range")
	if err != nil {
		return Null, err
	}
	return l.Items[i], nil
}

// SetItem is l[key] = v, and del l[key] if v is Null.
func (l *List) SetItem(t Thread, key, v Value) *Exception {
	if sl, ok := key.Object().(*Slice); ok {
		if v.IsNull() {
			return l.delSlice(t, sl)
		}
		return l.setSlice(t, sl, v)
	}
	i, err := seqIndex(t, key, l.length, "list", "list assignment index out of range")
	if err != nil {
		return err
	}
	if v.IsNull() {
		l.RemoveAt(i)
	} else {
		l.Items[i] = v
	}
	return nil
}

func (l *List) setSlice(t Thread, sl *Slice, v Value) *Exception {
	start, stop, step, n, err := SliceIndices(t, sl, l.length)
	if err != nil {
		return err
	}
	if !IsIterable(v) {
		return TypeErrorf("must assign iterable to extended slice")
	}
	items, err := ToList(t, v)
	if err != nil {
		return err
	}
	// The items' iteration may have changed the list.
	start, stop, n = reclamp(start, stop, step, n, len(l.Items))
	if step == 1 {
		return l.replace(t, start, max(start, stop), items)
	}
	if len(items) != n {
		return ValueErrorf("attempt to assign sequence of size %d to extended slice of size %d", len(items), n)
	}
	for i, x := range items {
		l.Items[start+i*step] = x
	}
	return nil
}

// reclamp cuts a slice that was computed for a longer list.
func reclamp(start, stop, step, n, length int) (int, int, int) {
	if step == 1 {
		return min(start, length), min(stop, length), n
	}
	for n > 0 {
		if last := start + (n-1)*step; last < length && start < length {
			break
		}
		if start >= length && step < 0 {
			start += step
		}
		n--
	}
	return start, stop, n
}

// replace puts items in the place of those from start to stop.
func (l *List) replace(t Thread, start, stop int, items []Value) *Exception {
	tail := len(l.Items) - stop
	size := start + len(items) + tail
	if size > len(l.Items) {
		if size >= maxHint {
			if err := t.Reserve(int64(size) * valueSize); err != nil {
				return err
			}
		}
		grow := size - len(l.Items)
		l.Items = append(l.Items, items[:min(grow, len(items))]...)
		copy(l.Items[start+len(items):], l.Items[stop:stop+tail])
		copy(l.Items[start:], items)
		return nil
	}
	copy(l.Items[start:], items)
	copy(l.Items[start+len(items):], l.Items[stop:])
	l.truncate(size)
	return nil
}

func (l *List) delSlice(t Thread, sl *Slice) *Exception {
	start, stop, step, n, err := SliceIndices(t, sl, l.length)
	if err != nil {
		return err
	}
	if n == 0 {
		return nil
	}
	if step == 1 {
		return l.replace(t, start, stop, nil)
	}
	if step < 0 {
		start, step = start+(n-1)*step, -step
	}
	keep, next := start, start
	for i := start; i < len(l.Items); i++ {
		if i == next && n > 0 {
			next += step
			n--
			continue
		}
		l.Items[keep] = l.Items[i]
		keep++
	}
	l.truncate(keep)
	return nil
}
