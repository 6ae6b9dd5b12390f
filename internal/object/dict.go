package object

// Dict is a dict: insertion ordered, in compact open addressing.
type Dict struct{}

// Class returns the class dict.
func (*Dict) Class() *Class { return DictClass }
