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
	d := it.dict
	if d == nil {
		return Null, nil
	}
	if it.used != d.used {
		it.used = -1
		return Null, RuntimeErrorf("dictionary changed size during iteration")
	}
	for it.i >= 0 && it.i < len(d.entries) {
		e := &d.entries[it.i]
		if it.backwards {
			it.i--
		} else {
			it.i++
		}
		if e.key.o == nil {
			continue
		}
		if it.remaining == 0 && !it.backwards {
			it.dict = nil
			return Null, RuntimeErrorf("dictionary keys changed during iteration")
		}
		it.remaining--
		switch it.part {
		case dictKeys:
			return e.key, nil
		case dictValues:
			return e.val, nil
		}
		return Of(Pair(e.key, e.val)), nil
	}
	it.dict = nil
	return Null, nil
}

func (it *DictIter) lengthHint() int {
	if it.dict == nil || it.used != it.dict.used {
		return 0
	}
	return it.remaining
}
