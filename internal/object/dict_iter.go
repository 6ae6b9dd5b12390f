package object

// dictPart says what of a dict is iterated over or viewed.
type dictPart uint8

const (
	dictKeys dictPart = iota
	dictValues
	dictItems
)

// The classes of views of dicts and of their iterators, by part.
var (
	DictKeysClass   = declare("dict_keys")
	DictValuesClass = declare("dict_values")
	DictItemsClass  = declare("dict_items")

	dictIterClasses = [...]*Class{
		declare("dict_keyiterator"), declare("dict_valueiterator"), declare("dict_itemiterator"),
	}
	dictReverseClasses = [...]*Class{
		declare("dict_reversekeyiterator"), declare("dict_reversevalueiterator"), declare("dict_reverseitemiterator"),
	}
)

// DictIter iterates over the keys, values or items of a dict and notices when
// its size changes.
type DictIter struct {
	dict      *Dict
	i         int
	used      int
	remaining int
	part      dictPart
	backwards bool
}

func (d *Dict) iter(part dictPart) *DictIter {
	return &DictIter{dict: d, used: d.used, remaining: d.used, part: part}
}

func (d *Dict) reverseIter(part dictPart) *DictIter {
	return &DictIter{dict: d, i: len(d.entries) - 1, used: d.used, remaining: d.used, part: part, backwards: true}
}

// NewDictIter returns iter(d).
func NewDictIter(d *Dict) *DictIter { return d.iter(dictKeys) }

// Class returns the iterator's class.
func (it *DictIter) Class() *Class {
	if it.backwards {
		return dictReverseClasses[it.part]
	}
	return dictIterClasses[it.part]
}

// Next returns the next key, value or (key, value).
func (it *DictIter) Next(Thread) (Value, *Exception) {
	e, err := it.next()
	if err != nil || e == nil {
		return Null, err
	}
	switch it.part {
	case dictKeys:
		return e.key, nil
	case dictValues:
		return e.val, nil
	}
	return Of(Pair(e.key, e.val)), nil
}

// NextPair returns the next key and value apart, Null if there is none; ok is
// false if it iterates over something else than items.
func (it *DictIter) NextPair(Thread) (k, v Value, ok bool, err *Exception) {
	if it.part == dictKeys || it.part == dictValues {
		return Null, Null, false, nil
	}
	e, err := it.next()
	if err != nil || e == nil {
		return Null, Null, true, err
	}
	return e.key, e.val, true, nil
}

// next returns the next entry, nil if there is none.
func (it *DictIter) next() (*dictEntry, *Exception) {
	d := it.dict
	if d == nil {
		return nil, nil
	}
	if it.used != d.used {
		it.used = -1
		return nil, RuntimeErrorf("dictionary changed size during iteration")
	}
	for it.i >= 0 && it.i < len(d.entries) {
		e := &d.entries[it.i]
		if it.backwards {
			it.i--
		} else {
			it.i++
		}
		if e.key.IsNull() {
			continue
		}
		if it.remaining == 0 && !it.backwards {
			it.dict = nil
			return nil, RuntimeErrorf("dictionary keys changed during iteration")
		}
		it.remaining--
		return e, nil
	}
	it.dict = nil
	return nil, nil
}

func (it *DictIter) lengthHint() int {
	if it.dict == nil || it.used != it.dict.used {
		return 0
	}
	return it.remaining
}
