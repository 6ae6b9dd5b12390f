# raise from: both tracebacks, in order.
def load(d):
    return d["key"]["inner"]

def convert():
    try:
        load({"key": {}})
    except KeyError as e:
        raise ValueError("could not convert",
                         42) from e

try:
    convert()
finally:
    print("finally runs first", flush=True)
